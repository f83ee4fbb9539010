/** Something that is wrong with a value of a document, or with one of its fields. `words` end "… is not valid: ". */
export type Fault =
  | { readonly kind: "missing" }
  | { readonly kind: "unknown"; readonly known: readonly string[] }
  | { readonly kind: "bad-key" | "bad-value"; readonly words: string }
  | { readonly kind: "shared-id"; readonly id: string }

/** A fault and the path to it: to the value, or to the field that should or should not be there. */
export type Complaint = Fault & { readonly path: readonly Step[] }

/** A key of an object or an index of a list. */
export type Step = string | number

/** Takes faults as they are found: of the value that `path` leads to, or of what lies `steps` inside of it. */
export interface Sink {
  readonly path: Step[]
  readonly complain: (fault: Fault, ...steps: readonly Step[]) => void
}

export const badValue = ({ complain }: Sink, words: string): void => complain({ kind: "bad-value", words })
