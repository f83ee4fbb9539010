import { noteSchema, type Note } from "../document/layout.ts"
import type { Rule } from "./applied.ts"
import { withLayout } from "./parts.ts"
import { alreadyThere, unfit } from "./problems.ts"
import type { RemoveNote } from "./remove-note.ts"

/** Adds a sticky note. */
export interface AddNote {
  readonly kind: "add-note"
  readonly note: Note
}

export const addNote: Rule<AddNote, RemoveNote> = {
  label: () => "Add note",
  apply: (document, { note }) => {
    const wrong = unfit({ value: note, schema: noteSchema, what: "The note" })
    if (wrong) return wrong
    if (document.layout.notes.some(({ id }) => id === note.id)) return alreadyThere("The note")
    return {
      document: withLayout(document, { notes: [...document.layout.notes, note] }),
      inverse: { kind: "remove-note", note: note.id },
    }
  },
}
