import type { FlowDocument } from "@gatewright/flow"
import { Modal } from "@mantine/core"
import { LazyCompare } from "../compare/LazyCompare.tsx"
import type { CompareProps } from "../compare/Compare.tsx"
import styles from "./compare-dialog.module.css"

/** Two flows side by side, over the whole screen. */
export const CompareDialog = ({
  title,
  before,
  after,
  labels,
  onClose,
}: {
  readonly title: string
  readonly before: FlowDocument | undefined
  readonly after: FlowDocument | undefined
  readonly labels: NonNullable<CompareProps["labels"]>
  readonly onClose: () => void
}) => (
  <Modal
    opened={before !== undefined && after !== undefined}
    onClose={onClose}
    fullScreen
    title={title}
    classNames={{ body: styles["body"] ?? "", content: styles["content"] ?? "" }}
    transitionProps={{ duration: 0 }}
  >
    {before && after && <LazyCompare before={before} after={after} labels={labels} />}
  </Modal>
)
