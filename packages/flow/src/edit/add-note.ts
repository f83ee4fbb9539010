import { asOne } from "./as-one.ts"
import { freePlace } from "./free-place.ts"
import { drawingOf } from "./drawing.ts"
import type { Edited, Editing, NewId, Point } from "./edited.ts"
import { freshIds } from "./fresh-ids.ts"

/** The size of a new note: room for some sentences. */
const size = { width: 240, height: 160 } as const

/** Adds a sticky note where nothing is in its way. `at` is the top left corner that is wanted. */
export const addNote = ({
  document,
  catalogue,
  newId,
  at,
  text = "",
}: Editing & { readonly newId: NewId; readonly at: Point; readonly text?: string }): Edited => {
  const drawing = drawingOf({ document, catalogue })
  const note = { id: freshIds(document, newId)(), ...freePlace({ at, size, drawing }), ...size, text }
  return { operation: asOne("Add note", [{ kind: "add-note", note }]), select: [note.id] }
}
