import { Modal } from "@mantine/core"
import { lazy, Suspense } from "react"
import type { Source } from "./use-source.ts"
import styles from "./view-in-detail.module.css"
import { words } from "./words.ts"

const DetailView = lazy(async () => ({ default: (await import("./DetailView.tsx")).DetailView }))

/** *View in detail*: what would be added, over the whole screen, to look at (I1.10). */
export const ViewInDetail = ({
  source,
  opened,
  onClose,
}: {
  readonly source: Source
  readonly opened: boolean
  readonly onClose: () => void
}) => (
  <Modal
    opened={opened}
    onClose={onClose}
    fullScreen
    title={words.detailTitle(source.documents[0]?.flow.name ?? "")}
    classNames={{ body: styles["body"] ?? "", content: styles["content"] ?? "" }}
    transitionProps={{ duration: 0 }}
  >
    <Suspense>{opened && <DetailView source={source} />}</Suspense>
  </Modal>
)
