import { nodeSchema, type FlowNode } from "../document/node.ts"
import type { Rule } from "./applied.ts"
import { bringsTakenId, nodeOf, withNode } from "./parts.ts"
import { alreadyThere, notThere, unfit } from "./problems.ts"

/** Puts a node in the place of the one with the same id: another type or version, other outputs or children. */
export interface ReplaceNode {
  readonly kind: "replace-node"
  readonly node: FlowNode
}

export const replaceNode: Rule<ReplaceNode, ReplaceNode> = {
  label: ({ node }) => (node.name === "" ? "Replace node" : `Replace “${node.name}”`),
  apply: (document, { node }) => {
    const at = { node: node.id, nodeName: node.name }
    const wrong = unfit({ value: node, schema: nodeSchema, what: "The node", at })
    if (wrong) return wrong
    const before = nodeOf(document, node.id)
    if (!before) return notThere(`The node “${node.name}”`, at)
    if (bringsTakenId(document, node)) return alreadyThere("A part of the node", at)
    return { document: withNode(document, node), inverse: { kind: "replace-node", node: before } }
  },
}
