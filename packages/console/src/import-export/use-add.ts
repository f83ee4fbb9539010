import { createFlow, type FlowDetail, importFlow, type ImportPreview } from "@gatewright/server/contract"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { codeOf } from "../app/api/api-failure.ts"
import { call, callWithFile } from "../app/api/call.ts"
import { say } from "../app/ui/say.ts"
import { flowsKey } from "../flows/flow-queries.ts"
import { useFlowChanged } from "../flows/use-flow-changed.ts"
import { type AddDraft, type Fields, targetOf } from "./add-draft.ts"
import { previewKey } from "./use-preview.ts"
import { words } from "./words.ts"

/** Adds the flow in one transaction and opens the designer on it (P3.2, I1.11). */
export const useAdd = ({
  tenant,
  draft,
  fields,
  preview,
  onClose,
}: {
  readonly tenant: string
  readonly draft: AddDraft
  readonly fields: Fields
  readonly preview: ImportPreview | undefined
  readonly onClose: () => void
}) => {
  const client = useQueryClient()
  const navigate = useNavigate()
  const changed = useFlowChanged(tenant)
  return useMutation({
    mutationFn: () => (draft.how === "import" ? addFile() : addContent()),
    onSuccess: async ({ flow, said }) => {
      client.setQueryData([...flowsKey(tenant), "one", flow.id], flow)
      onClose()
      say(said)
      await navigate({ to: "/$tenant/flows/$flow", params: { tenant, flow: flow.id } })
      await changed()
    },
    onError: async (error) => {
      // Somebody changed what the file was compared with: the dialog shows what it would do now.
      if (codeOf(error) === "import.changed") await client.invalidateQueries({ queryKey: previewKey(tenant) })
    },
  })

  async function addFile(): Promise<{ flow: FlowDetail; said: string }> {
    const { kind, flow } = await callWithFile(
      importFlow,
      {
        params: { tenant },
        query: {
          ...targetOf(draft),
          ...(fields.category && { category: fields.category.id }),
          type: fields.type.trim(),
          ...(draft.name !== undefined && { name: fields.name.trim() }),
          ...(draft.description !== undefined && { description: fields.description }),
          ...(preview && { basis: preview.basis }),
          ...(preview?.outcome.kind === "choose" && {
            onConflict: draft.onConflict === "copy" ? "copy" : "new-version",
          }),
          ...(preview && { basis: preview.basis }),
        },
      },
      draft.file?.content ?? new Blob(),
    )
    return { flow, said: kind === "created" ? words.added(flow.name) : words.versioned(flow.name) }
  }

  async function addContent(): Promise<{ flow: FlowDetail; said: string }> {
    const flow = await call(createFlow, {
      params: { tenant },
      body: {
        category: fields.category?.id ?? "",
        type: fields.type.trim(),
        name: fields.name.trim(),
        description: fields.description,
        from:
          draft.how === "copy"
            ? { kind: "copy", flow: draft.copyOf ?? "" }
            : draft.how === "template"
              ? { kind: "template", template: draft.template ?? "" }
              : { kind: "empty" },
      },
    })
    return { flow, said: words.added(flow.name) }
  }
}
