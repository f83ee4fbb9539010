import { getFlow, getRevision, getVersion } from "@gatewright/server/contract"
import { useMutation, useQuery } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { codeOf } from "../app/api/api-failure.ts"
import { sayFailure } from "../app/ui/say.ts"
import { useEffect } from "react"
import { MergeDialog } from "../merge/MergeDialog.tsx"
import { useDesignerContext } from "./designer-context.ts"
import { words } from "./words.ts"

/**
 * Somebody saved meanwhile: what they did and what was edited here, since both were the same, in one document. Closing it
 * leaves what was edited as it is.
 */
export const SaveMerge = ({ onClose }: { readonly onClose: () => void }) => {
  const { tenant, detail: flow, version: edited, editing, save } = useDesignerContext()
  const version = edited?.id
  const { revision } = editing.session
  const sides = useQuery({
    queryKey: ["tenant", tenant, "merge", flow.id, version, revision],
    queryFn: async ({ signal }) => {
      const params = { tenant, flow: flow.id }
      const [base, theirs] = await Promise.all([
        call(getRevision, { params: { ...params, revision }, signal }),
        version === undefined
          ? call(getFlow, { params, signal })
          : call(getVersion, { params: { ...params, version }, signal }),
      ])
      return { base: base.document, theirs }
    },
    // While somebody decides, the sides stay what they are: a save that comes too late is refused and asked again.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: "always",
  })
  const { error: failure } = sides
  useEffect(() => {
    if (!failure) return
    sayFailure(words.mergeFailed, failure)
    onClose()
  }, [failure, onClose])
  const { mutate, error, isPending } = useMutation({
    mutationFn: save.merged,
    onSuccess: onClose,
    onError: async (failed) => {
      // Somebody saved once more: the view goes on with what they saved, and what was decided stays decided.
      if (codeOf(failed) === "flow.conflict") await sides.refetch()
    },
  })
  const { data } = sides
  return (
    <MergeDialog
      title={words.mergeTitle(data?.theirs.changedBy ?? "")}
      onClose={onClose}
      merge={
        data && {
          base: data.base,
          ours: editing.session.document,
          theirs: data.theirs.document,
          names: { ours: words.mergeOurs, theirs: words.mergeTheirs(data.theirs.changedBy, data.theirs.revision) },
          note: save.note,
          isSaving: isPending,
          error,
          onSave: ({ document, note }) => mutate({ document, note, revision: data.theirs.revision }),
        }
      }
    />
  )
}
