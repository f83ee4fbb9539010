import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"
import { quoted } from "../../words.ts"

/**
 * An output that leads nowhere, at a node where others lead on. Failure outputs are not told: that a run fails closed
 * where something failed surprises nobody, and most flows leave it so.
 */
export const unlinkedOutput: Rule = ({ nodes, reachable }) =>
  nodes
    .filter(({ node, definition, outgoing }) => definition && outgoing.length > 0 && reachable.has(node.id))
    .flatMap((node) => {
      const linked = new Set(node.outgoing.map(({ output }) => output))
      return node.outputs
        .filter(({ id, kind }) => kind !== "failure" && !linked.has(id))
        .map(({ label }) => ({
          code: "check.unlinked-output",
          severity: "warning",
          message: `The output ${quoted(label)} of ${nodeWords(node)} leads nowhere. A run that leaves by it fails. Link it to a node.`,
          at: atNode(node),
        }))
    })
