import type { FlowDocument } from "@gatewright/flow"
import type { ImportPreview } from "@gatewright/server/contract"
import type { AddDraft } from "./add-draft.ts"

/** The flow here that a file shall be merged into, and the flow of the file; `undefined` where it shall be added. */
export const mergeOf = (
  { preserveId, onConflict, mergeInto }: Pick<AddDraft, "preserveId" | "onConflict" | "mergeInto">,
  preview: ImportPreview | undefined,
): { readonly into: string; readonly document: FlowDocument } | undefined => {
  if (!preview) return undefined
  const { outcome, document, earlier } = preview
  if (outcome.kind === "choose") return onConflict === "merge" ? { into: outcome.id, document } : undefined
  const found = preserveId ? undefined : earlier.find(({ id }) => id === mergeInto)
  return found && { into: found.id, document: found.document }
}
