import { Modal } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense } from "react"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import detail from "../import-export/view-in-detail.module.css"
import { revisionQuery } from "./version-queries.ts"
import type { Target } from "./version-commands-context.ts"

const DetailView = lazy(async () => ({ default: (await import("../import-export/DetailView.tsx")).DetailView }))

/** A revision on a read-only canvas, over the whole screen. */
export const ViewRevision = ({
  tenant,
  flow,
  target,
  onClose,
}: {
  readonly tenant: string
  readonly flow: string
  readonly target: Target | undefined
  readonly onClose: () => void
}) => (
  <Modal
    opened={target !== undefined}
    onClose={onClose}
    fullScreen
    title={target?.what ?? ""}
    classNames={{ body: detail["body"] ?? "", content: detail["content"] ?? "" }}
    transitionProps={{ duration: 0 }}
  >
    {target && <View tenant={tenant} flow={flow} revision={target.revision} />}
  </Modal>
)

const View = ({
  tenant,
  flow,
  revision,
}: {
  readonly tenant: string
  readonly flow: string
  readonly revision: number
}) => {
  const { data, error, refetch } = useQuery(revisionQuery(tenant, flow, revision))
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  const loading = (
    <Loading>
      <Bar width={100} height={48} />
    </Loading>
  )
  if (!data) return loading
  return (
    <Suspense fallback={loading}>
      <DetailView source={{ documents: [data.document], health: undefined }} />
    </Suspense>
  )
}
