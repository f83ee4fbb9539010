import { type FlowDocument, withIdentityOf } from "@gatewright/flow"
import { type FlowDetail, mergeOrigin } from "@gatewright/server/contract"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { codeOf } from "../app/api/api-failure.ts"
import { call } from "../app/api/call.ts"
import { say } from "../app/ui/say.ts"
import { flowQuery, flowsKey } from "../flows/flow-queries.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { MergeDialog } from "../merge/MergeDialog.tsx"
import { originQuery } from "../versions/version-queries.ts"
import { words } from "./words.ts"

/** Takes over what changed in a file since it last came in, and keeps what changed here. */
export const ImportMerge = ({
  tenant,
  into: id,
  document,
  opened,
  onClose,
  onDone,
}: {
  readonly tenant: string
  /** The flow here that the file is merged into. */
  readonly into: string
  readonly document: FlowDocument
  /** It stays while it is closed: the dialog below has to hear that it is on top again. */
  readonly opened: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}) => {
  const client = useQueryClient()
  const navigate = useNavigate()
  const changed = useFlowChanged(tenant)
  const { data: here } = useQuery(flowQuery(tenant, id))
  const { data: came } = useQuery(originQuery(tenant, id))
  const origin = came?.origin
  const theirs = here && withIdentityOf(document, here.document.flow)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (merged: { readonly document: FlowDetail["document"]; readonly note: string }) =>
      call(mergeOrigin, {
        params: { tenant, flow: id },
        body: { revision: here?.revision ?? 0, theirs: theirs ?? merged.document, ...merged },
      }),
    onSuccess: async (saved) => {
      client.setQueryData([...flowsKey(tenant), "one", id], saved)
      onClose()
      onDone()
      say(words.merged(saved.name))
      await navigate({ to: "/$tenant/flows/$flow", params: { tenant, flow: id } })
      await changed()
    },
    onError: async (failed) => {
      if (codeOf(failed) === "flow.conflict") await changed()
    },
  })
  return (
    <MergeDialog
      title={words.mergeTitle(here?.name ?? "")}
      stackId="merge"
      onClose={onClose}
      merge={
        opened && here && theirs && origin
          ? {
              base: origin.base,
              ours: here.document,
              theirs,
              names: { ours: words.mergeHere, theirs: words.mergeFile },
              isSaving: isPending,
              error,
              onSave: mutate,
            }
          : undefined
      }
    />
  )
}
