import type { addDebugLink, DebugLink, FlowRow } from "@gatewright/server/contract"
import { Modal } from "@mantine/core"
import { useState } from "react"
import type { z } from "zod"
import type { DebugFrom } from "../flows/flow-commands-context.ts"
import { DebugForm } from "./DebugForm.tsx"
import { DebugRunView } from "./DebugRunView.tsx"
import styles from "./runs.module.css"
import { words } from "./words.ts"

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
  const [link, setLink] = useState<DebugLink & { readonly url: string }>()
  const start = (made: z.output<typeof addDebugLink.answer>) => {
    window.open(made.url, "_blank", "noopener")
    setLink(made)
  }
  const common = { opened: true, onClose, title: words.debugTitle(flow.name) }
  return link ? (
    <Modal
      {...common}
      fullScreen
      classNames={{ body: styles["body"] ?? "", content: styles["content"] ?? "" }}
      transitionProps={{ duration: 0 }}
    >
      <DebugRunView tenant={tenant} flow={flow.id} link={link} />
    </Modal>
  ) : (
    <Modal {...common} size={480}>
      <DebugForm tenant={tenant} flow={flow} from={from} onClose={onClose} onMade={start} />
    </Modal>
  )
}
