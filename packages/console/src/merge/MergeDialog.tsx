import { Modal } from "@mantine/core"
import { lazy, Suspense } from "react"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import detail from "../import-export/view-in-detail.module.css"
import type { MergeViewProps } from "./MergeView.tsx"

const MergeView = lazy(async () => ({ default: (await import("./MergeView.tsx")).MergeView }))

/** The merge over the whole screen. Closing it changes nothing. */
export const MergeDialog = ({
  title,
  merge,
  stackId,
  onClose,
}: {
  readonly title: string
  readonly merge: Omit<MergeViewProps, "onClose"> | undefined
  /** Of a stack of dialogs that it is one of. */
  readonly stackId?: string
  readonly onClose: () => void
}) => (
  <Modal
    {...(stackId !== undefined && { stackId })}
    opened={merge !== undefined}
    onClose={onClose}
    fullScreen
    title={title}
    classNames={{ body: detail["body"] ?? "", content: detail["content"] ?? "" }}
    transitionProps={{ duration: 0 }}
  >
    {merge && (
      <Suspense
        fallback={
          <Loading>
            <Bar width={100} height={52} />
          </Loading>
        }
      >
        <MergeView {...merge} onClose={onClose} />
      </Suspense>
    )}
  </Modal>
)
