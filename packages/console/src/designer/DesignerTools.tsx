import { lazy, Suspense } from "react"
import { ConnectDialog } from "../commands/ConnectDialog.tsx"
import type { Designing, Tool } from "../commands/command.ts"
import { PutOnLinkDialog } from "../commands/PutOnLinkDialog.tsx"
import { RenameDialog } from "../commands/RenameDialog.tsx"
import { NodePalette } from "../palette/NodePalette.tsx"
import { ExtractDialog } from "./ExtractDialog.tsx"

const CommandPalette = lazy(async () => ({
  default: (await import("../commands/CommandPalette.tsx")).CommandPalette,
}))
const KeysDialog = lazy(async () => ({ default: (await import("../commands/KeysDialog.tsx")).KeysDialog }))

/** What is open above the flow: the palette of nodes, or a dialog of a command. */
export const DesignerTools = ({
  tenant,
  tool,
  designing,
  isCanvas,
  onGoTo,
  onClose,
}: {
  readonly tenant: string
  readonly tool: Tool | undefined
  readonly designing: Designing
  /** Whether nodes can be dragged to a canvas. */
  readonly isCanvas: boolean
  readonly onGoTo: (node: string) => void
  readonly onClose: () => void
}) => {
  if (!tool) return null
  const props = { designing, onClose }
  const nodeOf = (id: string) => designing.document.flow.nodes.find((each) => each.id === id)
  switch (tool.tool) {
    case "add":
      return <NodePalette {...props} after={tool.after} at={tool.at} isCanvas={isCanvas} />
    case "connect": {
      const node = nodeOf(tool.node)
      return node && <ConnectDialog {...props} node={node} output={tool.output} />
    }
    case "rename": {
      const node = nodeOf(tool.node)
      return node && <RenameDialog {...props} node={node} />
    }
    case "put": {
      const node = nodeOf(tool.node)
      return node && <PutOnLinkDialog {...props} node={node} />
    }
    case "extract":
      return <ExtractDialog {...props} tenant={tenant} />
    case "commands":
      return (
        <Suspense>
          <CommandPalette {...props} onGoTo={onGoTo} />
        </Suspense>
      )
    case "keys":
      return (
        <Suspense>
          <KeysDialog onClose={onClose} />
        </Suspense>
      )
    case "search":
    case "checks":
    case "outline":
      return null
  }
}
