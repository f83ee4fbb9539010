import { everyNode } from "../../document/every-node.ts"
import type { Rule } from "../rule.ts"
import { listWords, quoted } from "../../words.ts"

/** An id that several nodes have, those on pages included: nobody could say where a link leads. */
export const duplicateId: Rule = ({ flow }) =>
  [...Map.groupBy(everyNode(flow.nodes), ({ node }) => node.id)].flatMap(([id, found]) => {
    const last = found.at(-1)
    if (found.length < 2 || !last) return []
    return [
      {
        code: "check.duplicate-id",
        severity: "error",
        message: `Several nodes have the id ${id}: ${listWords(found.map(({ node }) => quoted(node.name)))}. Keep one of them, and add the others anew.`,
        at: { pointer: last.pointer, node: id, nodeName: last.node.name },
      },
    ]
  })
