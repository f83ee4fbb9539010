/** Something that is wrong with a value of a document, or with one of its fields. `words` end "… is not valid: ". */
export type Fault =
  | { readonly kind: "missing" }
  | { readonly kind: "unknown"; readonly known: readonly string[] }
  | { readonly kind: "bad-key" | "bad-value"; readonly words: string }
  | { readonly kind: "shared-id"; readonly what: SharedId; readonly id: string }
  /** The text of a setting lies in a file of its own. */
  | { readonly kind: "apart"; readonly name: string }

/** Of what things two have the same id, or the same key. */
export type SharedId = "nodes" | "notes" | "groups" | "flows" | "connections" | "categories" | "types"

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
