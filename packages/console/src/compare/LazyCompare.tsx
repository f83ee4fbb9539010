import { lazy, Suspense } from "react"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import type { CompareProps } from "./Compare.tsx"

const Loaded = lazy(async () => ({ default: (await import("./Compare.tsx")).Compare }))

/** The comparison, fetched when it is first shown: canvas and node types are much to load. */
export const LazyCompare = (props: CompareProps) => (
  <Suspense
    fallback={
      <Loading>
        <Bar width={100} height={48} />
      </Loading>
    }
  >
    <Loaded {...props} />
  </Suspense>
)
