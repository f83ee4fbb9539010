import type { Catalogue, FlowDocument } from "@gatewright/flow"
import type { Box } from "./box.ts"
import { flowGraph } from "./flow-graph.ts"
import { positionsOf } from "./use-positions.ts"

/** Where each card of a flow is drawn, by node id, and where its notes are, by `note:` and their id. */
export const boxesOf = (document: FlowDocument, catalogue: Catalogue): ReadonlyMap<string, Box> => {
  const graph = flowGraph(document, catalogue)
  const positions = positionsOf(document, graph)
  return new Map([
    ...graph.nodes.map(
      ({ id, width, height }) => [id, { ...(positions.get(id) ?? { x: 0, y: 0 }), width, height }] as const,
    ),
    ...document.layout.notes.map(({ id, x, y, width, height }) => [`note:${id}`, { x, y, width, height }] as const),
  ])
}
