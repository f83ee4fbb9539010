import type { FlowDocument } from "../document/flow-document.ts"
import type { Applied } from "./applied.ts"
import type { Batch, Operation } from "./operation.ts"

/** Applies every operation of a batch, or none. `apply` is passed in because a batch may hold batches. */
export const applyBatch = ({
  document,
  batch,
  apply,
}: {
  readonly document: FlowDocument
  readonly batch: Batch
  readonly apply: (document: FlowDocument, operation: Operation) => Applied<Operation>
}): Applied<Batch> => {
  const inverses: Operation[] = []
  let changed = document
  for (const operation of batch.operations) {
    const applied = apply(changed, operation)
    if ("problem" in applied) return applied
    changed = applied.document
    inverses.push(applied.inverse)
  }
  return { document: changed, inverse: { kind: "batch", label: batch.label, operations: inverses.toReversed() } }
}
