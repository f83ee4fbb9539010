import { everyNode } from "../document/every-node.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { referencesIn } from "../document/reference.ts"

/** Ids of the flows of a file that a flow calls, itself or by way of others; cycles end. */
export const reachedBy = (main: FlowDocument, others: readonly FlowDocument[]): ReadonlySet<string> => {
  const byId = new Map(others.map((document) => [document.flow.id, document]))
  const reached = new Set<string>()
  const queue = [main]
  for (const document of queue) {
    for (const called of calledBy(document).flatMap((id) => byId.get(id) ?? [])) {
      if (reached.has(called.flow.id)) continue
      reached.add(called.flow.id)
      queue.push(called)
    }
  }
  return reached
}

/** Ids of the flows that a flow calls itself, parts of pages included; one may stand several times. */
export const calledBy = ({ flow }: FlowDocument): readonly string[] =>
  [...everyNode(flow.nodes)]
    .flatMap(({ node }) => referencesIn(node.settings))
    .flatMap(({ reference }) => ("$flow" in reference ? [reference.$flow] : []))
