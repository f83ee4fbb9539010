import { type FlowDetail, mergeOrigin } from "@gatewright/server/contract"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { codeOf } from "../app/api/api-failure.ts"
import { say } from "../app/ui/say.ts"
import { flowQuery, flowsKey } from "../flows/flow-queries.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { MergeDialog } from "../merge/MergeDialog.tsx"
import { originQuery } from "../versions/version-queries.ts"
import { useDesignerContext } from "./designer-context.ts"
import { words } from "./words.ts"

/** Takes over what changed in the source of a copy since it was made, and keeps what changed here. */
export const OriginMerge = ({ onClose }: { readonly onClose: () => void }) => {
  const { tenant, detail, editing } = useDesignerContext()
  const client = useQueryClient()
  const changed = useFlowChanged(tenant)
  const { data } = useQuery(originQuery(tenant, detail.id))
  const { data: draft = detail } = useQuery(flowQuery(tenant, detail.id))
  const origin = data?.origin
  const theirs = origin?.now
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ document, note }: { readonly document: FlowDetail["document"]; readonly note: string }) =>
      call(mergeOrigin, {
        params: { tenant, flow: detail.id },
        body: { revision: draft.revision, document, theirs: theirs?.document ?? document, note },
      }),
    onSuccess: async (saved) => {
      client.setQueryData([...flowsKey(tenant), "one", saved.id], saved)
      editing.restart(saved.document, saved.revision)
      onClose()
      say(words.mergeSaved)
      await changed()
    },
    onError: async (failed) => {
      if (codeOf(failed) === "flow.conflict") await changed()
    },
  })
  return (
    <MergeDialog
      title={words.mergeSourceTitle(theirs?.name ?? "")}
      onClose={onClose}
      merge={
        origin && theirs
          ? {
              base: origin.base,
              ours: draft.document,
              theirs: theirs.document,
              names: { ours: words.mergeThisFlow, theirs: words.mergeSourceName(theirs.name) },
              isSaving: isPending,
              error,
              onSave: mutate,
            }
          : undefined
      }
    />
  )
}
