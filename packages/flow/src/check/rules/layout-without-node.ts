import type { Rule } from "../rule.ts"
import { listWords } from "../../words.ts"

/** Places and groups of the drawing that speak of nodes that are not in the flow. */
export const layoutWithoutNode: Rule = ({ document: { layout }, byId }) => {
  const drawn = [...Object.keys(layout.nodes), ...layout.groups.flatMap(({ nodes }) => nodes)]
  const missing = [...new Set(drawn)].filter((id) => !byId.has(id))
  if (missing.length === 0) return []
  const what = missing.length === 1 ? "a node that is" : `${missing.length} nodes that are`
  return [
    {
      code: "check.layout-without-node",
      severity: "warning",
      message: `The layout speaks of ${what} not in the flow: ${listWords(missing)}. This changes nothing in how the flow runs.`,
      at: { pointer: "/layout" },
    },
  ]
}
