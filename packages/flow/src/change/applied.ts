import type { FlowDocument } from "../document/flow-document.ts"
import type { Problem } from "../problem.ts"

/** A change that was made, with the operation that takes it back; or the reason why it can't be made. */
export type Applied<Inverse> =
  | { readonly document: FlowDocument; readonly inverse: Inverse }
  | { readonly problem: Problem }

/**
 * How one kind of operation works. `apply` is pure and shares with the old document what it leaves alone; a document
 * that fits the schema still does afterwards. `label` is what the undo menu says.
 */
export interface Rule<Operation, Inverse> {
  readonly label: (operation: Operation) => string
  readonly apply: (document: FlowDocument, operation: Operation) => Applied<Inverse>
}
