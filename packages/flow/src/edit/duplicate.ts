import { copyOf } from "./copy-of.ts"
import type { Edited, Editing, NewId } from "./edited.ts"
import { paste } from "./paste.ts"

/** Puts a copy of the selection beside it, with the links inside of it. */
export const duplicate = ({
  document,
  catalogue,
  newId,
  ids,
}: Editing & { readonly newId: NewId; readonly ids: readonly string[] }): Edited => {
  const copied = copyOf({ document, catalogue, ids })
  return "problem" in copied ? copied : paste({ document, catalogue, newId, clip: copied.clip, verb: "Duplicate" })
}
