import type { Catalogue, FlowDocument } from "@gatewright/flow"
import { useMemo } from "react"
import { type FlowGraph, graphOf } from "./flow-graph.ts"
import { compactIn, sizedGraph } from "./sized-graph.ts"

/** A flow as it is drawn: the same object until it is another flow, or a card of another size. */
export const useFlowGraph = ({ flow, layout }: FlowDocument, catalogue: Catalogue): FlowGraph => {
  const graph = useMemo(() => graphOf(flow, catalogue), [flow, catalogue])
  // As text: each move makes another layout, in which mostly the same cards are small. No id holds a bar.
  const small = compactIn(layout).join("|")
  return useMemo(() => sizedGraph(graph, small === "" ? [] : small.split("|")), [graph, small])
}
