import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"

/** A node that a run can come to, but never leave, and that does not end it. Where a jump leads is told by its own rule. */
export const deadEnd: Rule = ({ nodes, reachable }) =>
  nodes
    .filter(({ node, definition, outgoing }) => {
      if (!definition || definition.role === "end" || definition.goesTo !== undefined) return false
      return outgoing.length === 0 && reachable.has(node.id)
    })
    .map((node) => ({
      code: "check.dead-end",
      severity: "warning",
      message:
        node.outputs.length > 0
          ? `${nodeWords(node)} is a dead end: none of its outputs leads anywhere, so a run that comes here fails. Link them.`
          : `${nodeWords(node)} is a dead end: it has no outputs, so a run that comes here fails. Give it one, for example a button.`,
      at: atNode(node),
    }))
