import { positionOf } from "../document/layout.ts"
import type { AddNode } from "./add-node.ts"
import type { Rule } from "./applied.ts"
import { nodeOf, touches, withFlow, withLayout, without } from "./parts.ts"
import { notThere } from "./problems.ts"

/** Removes a node with its links, its place and its part in groups. */
export interface RemoveNode {
  readonly kind: "remove-node"
  readonly node: string
}

export const removeNode: Rule<RemoveNode, AddNode> = {
  label: () => "Remove node",
  apply: (document, { node: id }) => {
    const node = nodeOf(document, id)
    if (!node) return notThere("The node", { node: id })
    const links = document.flow.links.filter(touches(id))
    const position = positionOf(document.layout, id)
    const groups = document.layout.groups.flatMap((group) =>
      group.nodes.filter((member) => member === id).map(() => group.id),
    )
    const removed = withFlow(document, {
      nodes: document.flow.nodes.filter((other) => other !== node),
      links: links.length === 0 ? document.flow.links : document.flow.links.filter((link) => !touches(id)(link)),
    })
    return {
      document: withLayout(removed, {
        nodes: without(document.layout.nodes, id),
        groups:
          groups.length === 0
            ? document.layout.groups
            : document.layout.groups.map((group) =>
                groups.includes(group.id) ? { ...group, nodes: group.nodes.filter((member) => member !== id) } : group,
              ),
      }),
      inverse: { kind: "add-node", node, position, links, groups },
    }
  },
}
