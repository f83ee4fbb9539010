import { nodeSchema } from "../document/node.ts"
import type { Rule } from "./applied.ts"
import { nodeOf, withNode } from "./parts.ts"
import { notThere, unfit } from "./problems.ts"
import { quoted } from "../words.ts"

/** Gives a node another name. Links are by id, so nothing else changes. */
export interface RenameNode {
  readonly kind: "rename-node"
  readonly node: string
  readonly name: string
}

export const renameNode: Rule<RenameNode, RenameNode> = {
  label: ({ name }) => `Rename node to ${quoted(name)}`,
  apply: (document, { node: id, name }) => {
    const before = nodeOf(document, id)
    if (!before) return notThere("The node", { node: id })
    const node = { ...before, name }
    const wrong = unfit({ value: node, schema: nodeSchema, what: "The node", at: { node: id } })
    if (wrong) return wrong
    return {
      document: withNode(document, node),
      inverse: { kind: "rename-node", node: id, name: before.name },
    }
  },
}
