import type { FlowDocument } from "../document/flow-document.ts"
import { positionOf, positionSchema, type Group, type Position } from "../document/layout.ts"
import { linkSchema, type Link } from "../document/link.ts"
import { nodeSchema, type FlowNode } from "../document/node.ts"
import { pointerOf } from "../document/pointer.ts"
import type { Rule } from "./applied.ts"
import type { Operation } from "./operation.ts"
import { bringsTakenId, nodeOf, touches, withFlow, withLayout } from "./parts.ts"
import { alreadyThere, notThere, notValid, unfit } from "./problems.ts"
import { quoted } from "../words.ts"

/** Adds a node; with its place, its links and its groups where it comes back. */
export interface AddNode {
  readonly kind: "add-node"
  readonly node: FlowNode
  readonly position?: Position | undefined
  /** Links that begin or end at the node. The other end may be missing, as it may have been before. */
  readonly links?: readonly Link[] | undefined
  /** Ids of groups. */
  readonly groups?: readonly string[] | undefined
}

export const addNode: Rule<AddNode, Operation> = {
  label: ({ node }) => (node.name === "" ? "Add node" : `Add ${quoted(node.name)}`),
  apply: (document, { node, position, links = [], groups = [] }) => {
    const at = { node: node.id, nodeName: node.name }
    const wrong =
      unfit({ value: node, schema: nodeSchema, what: "The node", at }) ??
      unfit({ value: position, schema: positionSchema.optional(), what: "The place of the node", at }) ??
      unfit({ value: links, schema: linkSchema.array(), what: "The links of the node", at })
    if (wrong) return wrong
    if (nodeOf(document, node.id) || bringsTakenId(document, node))
      return alreadyThere(`The node ${quoted(node.name)}`, at)
    if (!links.every(touches(node.id))) {
      return notValid({ message: "A link that comes with a node must begin or end at it.", at })
    }
    if (!groups.every((id) => document.layout.groups.some((group) => group.id === id))) {
      return notThere("The group of the node", at)
    }
    const added = withFlow(document, {
      nodes: [...document.flow.nodes, node],
      links: links.length === 0 ? document.flow.links : [...document.flow.links, ...links],
    })
    return {
      document: withLayout(added, {
        nodes: position ? { ...document.layout.nodes, [node.id]: position } : document.layout.nodes,
        groups: groups.length === 0 ? document.layout.groups : document.layout.groups.map(joinedBy(node.id, groups)),
      }),
      inverse: removal(document, node.id),
    }
  },
}

const joinedBy =
  (node: string, groups: readonly string[]) =>
  (group: Group): Group => {
    const joins = groups.filter((id) => id === group.id).map(() => node)
    return joins.length === 0 ? group : { ...group, nodes: [...group.nodes, ...joins] }
  }

/**
 * Takes the node away again. Files of other products hold links and places of nodes that are missing: what waited for
 * this node before it came has to stay when it goes.
 */
const removal = (document: FlowDocument, id: string): Operation => {
  const remove: Operation = { kind: "remove-node", node: id }
  const position = positionOf(document.layout, id)
  const strays: readonly Operation[] = [
    ...document.flow.links.filter(touches(id)).map((link): Operation => ({ kind: "add-link", link, dangling: true })),
    ...document.layout.groups
      .filter(({ nodes }) => nodes.includes(id))
      .map((group): Operation => ({ kind: "change-group", group })),
    ...(position
      ? [{ kind: "set-field", pointer: pointerOf(["layout", "nodes", id]), value: { ...position } } as const]
      : []),
  ]
  return strays.length === 0 ? remove : { kind: "batch", label: "Remove node", operations: [remove, ...strays] }
}
