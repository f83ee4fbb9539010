import type { FlowDetail } from "@gatewright/server/contract"
import { lazy, Suspense } from "react"
import { ConnectDialog } from "../commands/ConnectDialog.tsx"
import { PutOnLinkDialog } from "../commands/PutOnLinkDialog.tsx"
import { RenameDialog } from "../commands/RenameDialog.tsx"
import { GeneralConfigurationDialog } from "../flows/GeneralConfigurationDialog.tsx"
import { NodePalette } from "../palette/NodePalette.tsx"
import { type Designer, useDesignerContext } from "./designer-context.ts"
import { DownloadDialog } from "./DownloadDialog.tsx"
import { ExtractDialog } from "./ExtractDialog.tsx"
import { OriginMerge } from "./OriginMerge.tsx"
import { SaveMerge } from "./SaveMerge.tsx"
import { uploadLanguage } from "./upload-language.ts"
import { VersionsDrawer } from "./VersionsDrawer.tsx"
import { words } from "./words.ts"

const CommandPalette = lazy(async () => ({
  default: (await import("../commands/CommandPalette.tsx")).CommandPalette,
}))
const KeysDialog = lazy(async () => ({ default: (await import("../commands/KeysDialog.tsx")).KeysDialog }))
const LanguagesDialog = lazy(async () => ({
  default: (await import("../languages/LanguagesDialog.tsx")).LanguagesDialog,
}))
const PublishDialog = lazy(async () => ({ default: (await import("../versions/PublishDialog.tsx")).PublishDialog }))

/** What is open above the flow: the palette of nodes, or a dialog of a command. */
export const DesignerTools = () => {
  const designer = useDesignerContext()
  const { tool } = designer.tools
  if (!tool) return null
  return <Suspense>{toolOf(designer, tool, designer.tools.close)}</Suspense>
}

const toolOf = (
  { tenant, detail, version, canDrag, mayWrite, editing, designing, place }: Designer,
  tool: NonNullable<Designer["tools"]["tool"]>,
  onClose: () => void,
) => {
  const props = { designing, onClose }
  const nodeOf = (id: string) => designing.document.flow.nodes.find((each) => each.id === id)
  switch (tool.tool) {
    case "add":
      return (
        <NodePalette
          {...props}
          after={tool.after}
          at={tool.at}
          link={tool.link}
          marked={tool.marked}
          isCanvas={canDrag}
        />
      )
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
    case "go-to":
      return <CommandPalette {...props} nodesOnly={tool.tool === "go-to"} onGoTo={place.goTo} />
    case "keys":
      return <KeysDialog onClose={onClose} />
    case "languages":
      return (
        <LanguagesDialog
          document={designing.document}
          catalogue={designing.catalogue}
          onOperation={mayWrite ? editing.operate : undefined}
          onUpload={(file) => void uploadLanguage(editing, file)}
          opened
          onClose={onClose}
        />
      )
    case "publish": {
      const what = version ? words.versionCalled(version.name) : words.draftCalled(detail.revision)
      return (
        <PublishDialog tenant={tenant} flow={detail} target={{ revision: detail.revision, what }} onClose={onClose} />
      )
    }
    case "general":
      return (
        <GeneralConfigurationDialog
          tenant={tenant}
          flow={detail}
          onClose={onClose}
          onSaved={(saved, from) => editing.takeHead(headOf(saved), { from, to: saved.revision })}
        />
      )
    case "versions":
      return <VersionsDrawer onClose={onClose} />
    case "download":
      return <DownloadDialog onClose={onClose} />
    case "merge":
      return <SaveMerge onClose={onClose} />
    case "merge-source":
      return <OriginMerge onClose={onClose} />
    case "search":
      return null
  }
}

const headOf = ({ document: { flow } }: FlowDetail) => ({
  name: flow.name,
  description: flow.description,
  tags: flow.tags,
  tracking: flow.tracking,
})
