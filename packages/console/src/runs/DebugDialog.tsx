import type { DebugLink, FlowRow } from "@gatewright/server/contract"
import { Modal } from "@mantine/core"
import { useState } from "react"
import type { DebugFrom } from "../flows/flow-commands-context.ts"
import { DebugForm } from "./DebugForm.tsx"
import { DebugLinks } from "./DebugLinks.tsx"
import { DebugRunView } from "./DebugRunView.tsx"
import styles from "./runs.module.css"
import { words } from "./words.ts"

/** A link that is followed; its addresses are known to whoever made it just now. */
export interface WatchedLink extends DebugLink {
  readonly url?: string
  readonly apiUrl?: string
}

/** *Debug* (P8.6): asks for a link, opens it in a new tab, and shows what happens there on the canvas. */
export const DebugDialog = ({
  tenant,
  flow,
  from,
  onClose,
}: {
  readonly tenant: string
  readonly flow: FlowRow
  readonly from: DebugFrom | undefined
  readonly onClose: () => void
}) => {
  const [link, watch] = useState<WatchedLink>()
  const start = (made: WatchedLink & { readonly url: string }) => {
    // A flow without pages is begun by a program.
    if (made.url !== made.apiUrl) window.open(made.url, "_blank", "noopener")
    watch(made)
  }
  const common = { opened: true, onClose, title: words.debugTitle(flow.name) }
  return link ? (
    // A dialog of its own, with its size from the start: the canvas in it is measured once.
    <Modal
      key="run"
      {...common}
      fullScreen
      classNames={{ body: styles["body"] ?? "", content: styles["content"] ?? "" }}
      transitionProps={{ duration: 0 }}
    >
      <DebugRunView tenant={tenant} flow={flow.id} link={link} />
    </Modal>
  ) : (
    <Modal key="form" {...common} size={520}>
      <DebugForm tenant={tenant} flow={flow} from={from} onClose={onClose} onMade={start} />
      <DebugLinks tenant={tenant} flow={flow.id} onWatch={watch} />
    </Modal>
  )
}
