import { noteSchema, type Note } from "../document/layout.ts"
import type { Rule } from "./applied.ts"
import { withLayout } from "./parts.ts"
import { notThere, unfit } from "./problems.ts"

/** Puts a sticky note in the place of the one with the same id. */
export interface ChangeNote {
  readonly kind: "change-note"
  readonly note: Note
}

export const changeNote: Rule<ChangeNote, ChangeNote> = {
  label: () => "Change note",
  apply: (document, { note }) => {
    const wrong = unfit({ value: note, schema: noteSchema, what: "The note" })
    if (wrong) return wrong
    const before = document.layout.notes.find(({ id }) => id === note.id)
    if (!before) return notThere("The note")
    return {
      document: withLayout(document, {
        notes: document.layout.notes.map((other) => (other === before ? note : other)),
      }),
      inverse: { kind: "change-note", note: before },
    }
  },
}
