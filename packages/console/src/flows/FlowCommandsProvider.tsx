import { changeFlow, duplicateFlow, type FlowRow } from "@gatewright/server/contract"
import { useMutation } from "@tanstack/react-query"
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react"
import { codeOf } from "../app/api/api-failure.ts"
import { call } from "../app/api/call.ts"
import { copyText } from "../app/ui/copy-text.ts"
import { say, sayFailure } from "../app/ui/say.ts"
import { SuspectedSecrets } from "../import-export/SuspectedSecrets.tsx"
import { useDownload } from "../import-export/use-download.ts"
import { DeleteFlowDialog } from "./DeleteFlowDialog.tsx"
import { type DebugFrom, FlowCommandsContext, type FlowCommands } from "./flow-commands-context.ts"
import { GeneralConfigurationDialog } from "./GeneralConfigurationDialog.tsx"
import { useFlowChanged } from "./use-flow-changed.ts"
import { words } from "./words.ts"

const DebugDialog = lazy(async () => ({ default: (await import("../runs/DebugDialog.tsx")).DebugDialog }))

interface Open {
  readonly dialog: "edit" | "delete"
  readonly flow: FlowRow
  /** Whether the dialog opens to tell why the flow could not be activated. */
  readonly activating?: boolean
}

/** Carries out the commands on flows for the page inside, with the dialogs that some of them open. */
export const FlowCommandsProvider = ({
  tenant,
  children,
}: {
  readonly tenant: string
  readonly children: ReactNode
}) => {
  const [open, setOpen] = useState<Open>()
  const [debugging, debug] = useState<{ readonly flow: FlowRow; readonly from: DebugFrom | undefined }>()
  const { download, downloadWithLibraries, suspected, close: closeSuspected } = useDownload(tenant)
  const changed = useFlowChanged(tenant)

  const { mutate: duplicate } = useMutation({
    mutationFn: (flow: FlowRow) => call(duplicateFlow, { params: { tenant, flow: flow.id } }),
    onSuccess: async (copy) => {
      say(words.duplicated(copy.name))
      await changed()
    },
    onError: (error) => sayFailure(words.duplicateFailed, error),
  })
  const { mutate: setActive } = useMutation({
    mutationFn: ({ flow, active }: { readonly flow: FlowRow; readonly active: boolean }) =>
      call(changeFlow, { params: { tenant, flow: flow.id }, body: { active } }),
    onSuccess: async ({ name }, { active }) => {
      say(active ? words.activated(name) : words.deactivated(name))
      await changed()
    },
    onError: (error, { flow, active }) => {
      // What blocks an activation is a list: the dialog has room for it.
      if (codeOf(error) === "flow.blocked") setOpen({ dialog: "edit", flow, activating: true })
      else sayFailure(active ? words.activateFailed : words.deactivateFailed, error)
    },
  })

  const commands = useMemo<FlowCommands>(
    () => ({
      edit: (flow) => setOpen({ dialog: "edit", flow }),
      remove: (flow) => setOpen({ dialog: "delete", flow }),
      download,
      downloadWithLibraries,
      duplicate,
      setActive: (flow, active) => setActive({ flow, active }),
      copyUrl: ({ url }) => url !== null && void copyText(url, words.urlCopied),
      debug: (flow, from) => debug({ flow, from }),
      copyId: ({ id }) => void copyText(id, words.idCopied),
    }),
    [download, downloadWithLibraries, duplicate, setActive],
  )
  const close = () => setOpen(undefined)

  return (
    <FlowCommandsContext value={commands}>
      {children}
      <GeneralConfigurationDialog
        tenant={tenant}
        flow={open?.dialog === "edit" ? open.flow : undefined}
        activating={open?.activating ?? false}
        onClose={close}
      />
      <DeleteFlowDialog tenant={tenant} flow={open?.dialog === "delete" ? open.flow : undefined} onClose={close} />
      {debugging && (
        <Suspense>
          <DebugDialog tenant={tenant} {...debugging} onClose={() => debug(undefined)} />
        </Suspense>
      )}
      <SuspectedSecrets suspected={suspected} onClose={closeSuspected} />
    </FlowCommandsContext>
  )
}
