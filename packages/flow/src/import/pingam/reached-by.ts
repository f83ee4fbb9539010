import type { FlowDocument } from "../../document/flow-document.ts"
import { referencesIn } from "../../document/reference.ts"

/** Ids of the flows of a file that a flow calls, itself or by way of others. */
export const reachedBy = (main: FlowDocument, others: readonly FlowDocument[]): ReadonlySet<string> => {
  const byId = new Map(others.map((document) => [document.flow.id, document]))
  const reached = new Set<string>()
  const queue = [main]
  for (const { flow } of queue) {
    for (const { reference } of flow.nodes.flatMap(({ settings }) => referencesIn(settings))) {
      const called = "$flow" in reference ? byId.get(reference.$flow) : undefined
      if (!called || reached.has(called.flow.id)) continue
      reached.add(called.flow.id)
      queue.push(called)
    }
  }
  return reached
}
