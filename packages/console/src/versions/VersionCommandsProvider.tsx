import { deleteVersion, type FlowDetail, type VersionRow } from "@gatewright/server/contract"
import { type ReactNode, useMemo, useState } from "react"
import { call } from "../app/api/call.ts"
import { ConfirmDialog, type Question } from "../app/ui/ConfirmDialog.tsx"
import { say } from "../app/ui/say.ts"
import { useFlowCommands } from "../flows/flow-commands-context.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { AddVersionDialog } from "./AddVersionDialog.tsx"
import { PublishDialog } from "./PublishDialog.tsx"
import { RenameVersionDialog } from "./RenameVersionDialog.tsx"
import { RestoreDialog } from "./RestoreDialog.tsx"
import { type Target, type VersionCommands, VersionCommandsContext } from "./version-commands-context.ts"
import { ViewRevision } from "./ViewRevision.tsx"
import { words } from "./words.ts"

type Open =
  | { readonly dialog: "view" | "restore" | "publish"; readonly target: Target }
  | { readonly dialog: "add"; readonly revision: number | undefined }
  | { readonly dialog: "rename"; readonly version: VersionRow }

/** Carries out what can be done with the contents of a flow, with the dialogs that it opens. */
export const VersionCommandsProvider = ({
  tenant,
  flow,
  dirty,
  children,
}: {
  readonly tenant: string
  readonly flow: FlowDetail
  /** Whether the designer around has changes that nobody saved. */
  readonly dirty: boolean
  readonly children: ReactNode
}) => {
  const { download } = useFlowCommands()
  const changed = useFlowChanged(tenant)
  const [open, setOpen] = useState<Open>()
  const [question, setQuestion] = useState<Question>()
  const commands = useMemo<VersionCommands>(
    () => ({
      view: (target) => setOpen({ dialog: "view", target }),
      download: ({ revision }) => download(flow, revision),
      restore: (target) => setOpen({ dialog: "restore", target }),
      publish: (target) => setOpen({ dialog: "publish", target }),
      add: (revision) => setOpen({ dialog: "add", revision }),
      rename: (version) => setOpen({ dialog: "rename", version }),
      remove: ({ id, name }) =>
        setQuestion({
          title: words.deleteTitle,
          text: words.deleteText(name),
          confirm: words.delete,
          refused: words.notDeleted,
          run: async () => {
            await call(deleteVersion, { params: { tenant, flow: flow.id, version: id } })
            say(words.deleted(name))
            await changed()
          },
        }),
    }),
    // The page around stays while it is open: what is told of the flow may change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `changed` is made anew at each render and means the same
    [tenant, flow, download],
  )
  const close = () => setOpen(undefined)
  const targetOf = (dialog: "view" | "restore" | "publish") => (open?.dialog === dialog ? open.target : undefined)
  return (
    <VersionCommandsContext value={commands}>
      {children}
      <ViewRevision tenant={tenant} flow={flow.id} target={targetOf("view")} onClose={close} />
      <RestoreDialog tenant={tenant} flow={flow} dirty={dirty} target={targetOf("restore")} onClose={close} />
      <PublishDialog tenant={tenant} flow={flow} target={targetOf("publish")} onClose={close} />
      <AddVersionDialog
        tenant={tenant}
        flow={flow}
        opened={open?.dialog === "add"}
        revision={open?.dialog === "add" ? open.revision : undefined}
        onClose={close}
      />
      <RenameVersionDialog
        tenant={tenant}
        flow={flow.id}
        version={open?.dialog === "rename" ? open.version : undefined}
        onClose={close}
      />
      <ConfirmDialog question={question} onClose={() => setQuestion(undefined)} />
    </VersionCommandsContext>
  )
}
