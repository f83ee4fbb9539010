import { Modal } from "@mantine/core"
import { lazy, Suspense, useEffect } from "react"
import type { Source } from "./use-source.ts"
import styles from "./view-in-detail.module.css"
import { words } from "./words.ts"

const load = async () => ({ default: (await import("./DetailView.tsx")).DetailView })
const DetailView = lazy(load)

/** *View in detail*: what would be added, over the whole screen, to look at (I1.10). */
export const ViewInDetail = ({
  source,
  opened,
  onClose,
}: {
  readonly source: Source
  readonly opened: boolean
  readonly onClose: () => void
}) => {
  // There is something to look at: what shows it is fetched before somebody asks.
  useEffect(() => void load(), [])
  return (
    <Modal
      stackId="detail"
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
}
