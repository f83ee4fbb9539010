import { cardSize, type FlowDocument } from "@gatewright/flow"
import type { FlowGraph } from "./flow-graph.ts"

/** A graph with some of its cards small; all others are the same objects. */
export const sizedGraph = (graph: FlowGraph, compact: readonly string[]): FlowGraph => {
  if (compact.length === 0) return graph
  const small = new Set(compact)
  return {
    ...graph,
    nodes: graph.nodes.map((node) =>
      small.has(node.id)
        ? { ...node, compact: true, ...cardSize({ outputs: node.outputs.length, compact: true }) }
        : node,
    ),
  }
}

/** The nodes that are drawn small. */
export const compactIn = ({ nodes }: FlowDocument["layout"]): readonly string[] =>
  Object.keys(nodes).filter((id) => nodes[id]?.compact === true)
