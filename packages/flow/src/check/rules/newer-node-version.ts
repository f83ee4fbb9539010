import type { Rule } from "../rule.ts"
import { atNode, nodeWords } from "../words.ts"

/** A node that a newer server made. */
export const newerNodeVersion: Rule = ({ nodes, catalogue }) =>
  nodes.flatMap((checked) => {
    const definition = catalogue.get(checked.node.type)
    if (!definition || checked.node.version <= definition.version) return []
    return [
      {
        code: "check.newer-node-version",
        severity: "error",
        message: `${nodeWords(checked)} was made by version ${checked.node.version} of ${definition.label}, and this server has version ${definition.version}. Upgrade the server, or replace the node.`,
        at: atNode(checked),
      },
    ]
  })
