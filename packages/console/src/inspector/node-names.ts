import { type Catalogue, definitionOf, type FlowNode } from "@gatewright/flow"
import { nodeName } from "./node-name.ts"

/** What each node is called, by its id: wherever nodes are told of, a node without a name goes by the same words. */
export const nodeNames = (nodes: readonly FlowNode[], catalogue: Catalogue): ReadonlyMap<string, string> =>
  new Map(nodes.map((node) => [node.id, nodeName(node, definitionOf(catalogue, node))]))
