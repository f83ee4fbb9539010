/** The colours of notes and frames. A document may name others: they are drawn as the first. */
export const noteColors = ["yellow", "blue", "green", "pink", "gray"] as const

export type NoteColor = (typeof noteColors)[number]

export const noteColor = (color: string | undefined): NoteColor | undefined => noteColors.find((name) => name === color)
