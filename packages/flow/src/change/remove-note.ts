import type { AddNote } from "./add-note.ts"
import type { Rule } from "./applied.ts"
import { withLayout } from "./parts.ts"
import { notThere } from "./problems.ts"

/** Takes a sticky note away. */
export interface RemoveNote {
  readonly kind: "remove-note"
  readonly note: string
}

export const removeNote: Rule<RemoveNote, AddNote> = {
  label: () => "Remove note",
  apply: (document, { note: removed }) => {
    const note = document.layout.notes.find(({ id }) => id === removed)
    if (!note) return notThere("The note")
    return {
      document: withLayout(document, { notes: document.layout.notes.filter((other) => other !== note) }),
      inverse: { kind: "add-note", note },
    }
  },
}
