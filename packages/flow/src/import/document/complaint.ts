/** One thing that is wrong with a document. Paths lead to the value, or to the field that should or should not be there. */
export type Complaint =
  | { readonly kind: "missing"; readonly path: readonly Step[] }
  | { readonly kind: "unknown"; readonly path: readonly Step[]; readonly known: readonly string[] }
  | { readonly kind: "bad-key" | "bad-value"; readonly path: readonly Step[]; readonly words: string }
  | { readonly kind: "shared-id"; readonly path: readonly Step[]; readonly id: string }

/** A key of an object or an index of a list. */
export type Step = string | number

/** Takes complaints as they are found. `path` leads to the value that is looked at; it changes, so who keeps it copies it. */
export interface Sink {
  readonly path: Step[]
  readonly complain: (complaint: Complaint) => void
}

/** Complains about the value itself; `words` end the sentence "… is not valid: ". */
export const badValue = ({ path, complain }: Sink, words: string): void =>
  complain({ kind: "bad-value", path: [...path], words })
