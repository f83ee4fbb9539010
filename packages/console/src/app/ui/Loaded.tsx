import type { UseQueryResult } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { ListSkeleton } from "./ListSkeleton.tsx"
import { LoadError } from "./LoadError.tsx"

/** What a query brought, or what stands in its place: a skeleton while it is on its way, why it did not come, how to try again. */
export const Loaded = <Data,>({
  query: { data, error, refetch },
  skeleton = <ListSkeleton />,
  page = false,
  children,
}: {
  readonly query: Pick<UseQueryResult<Data>, "data" | "error" | "refetch">
  readonly skeleton?: ReactNode
  /** Whether it is all that the page shows: the title of what went wrong is the page's, then. */
  readonly page?: boolean
  readonly children: (data: Data) => ReactNode
}) => {
  // What is there stays, also where bringing it up to date failed.
  if (data !== undefined) return children(data)
  return error ? <LoadError error={error} onRetry={() => void refetch()} page={page} /> : skeleton
}
