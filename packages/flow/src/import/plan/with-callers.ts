import type { FlowDocument } from "../../document/flow-document.ts"
import { calledBy } from "../reached-by.ts"

/**
 * The ids of flows that get new ones, and those of the flows that call one of them, directly or by way of others, and are
 * there already with the same content: a reference to a new id makes it other content.
 */
export const withCallers = (renewed: Iterable<string>, same: readonly FlowDocument[]): ReadonlySet<string> => {
  const ids = new Set(renewed)
  const callers = same.map((document) => ({ id: document.flow.id, calls: calledBy(document) }))
  for (let size = -1; size < ids.size;) {
    size = ids.size
    for (const { id, calls } of callers) if (calls.some((called) => ids.has(called))) ids.add(id)
  }
  return ids
}
