import type { AddDraft, Fields } from "./add-draft.ts"
import type { Preview } from "./use-preview.ts"
import { words } from "./words.ts"

/** Why *Add* is not possible yet, in a sentence; `undefined` when it is. */
export const whyNotReady = (draft: AddDraft, fields: Fields, preview: Preview): string | undefined => {
  const { whyNot } = words
  if (draft.how === "import") {
    if (!draft.file) return whyNot.file
    if (preview.isReading) return whyNot.reading
    if (!preview.data || preview.data.outcome.kind === "refused") return whyNot.refused
    if (preview.data.outcome.kind === "unchanged") return whyNot.unchanged
    // Category and type come with the file.
    if (preview.data.defines.types.length > 0) return fields.name.trim() === "" ? whyNot.name : undefined
  }
  if (draft.how === "copy" && draft.copyOf === undefined) return whyNot.copy
  if (draft.how === "template" && draft.template === undefined) return whyNot.template
  if (!fields.category) return whyNot.category
  if (fields.type.trim() === "") return whyNot.type
  return fields.name.trim() === "" ? whyNot.name : undefined
}
