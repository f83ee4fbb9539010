import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"

/** A node that no run can come to. */
export const unreachableNode: Rule = ({ nodes, reachable }) =>
  nodes
    .filter(({ node }) => !reachable.has(node.id))
    .map((node) => ({
      code: "check.unreachable-node",
      severity: "warning",
      message: `No way leads from Start to ${nodeWords(node)}, so it never runs. Link an output to it, or remove it.`,
      at: atNode(node),
    }))
