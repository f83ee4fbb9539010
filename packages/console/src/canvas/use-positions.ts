import { type FlowDocument, positionOf, tidyLayout } from "@gatewright/flow"
import { useMemo } from "react"
import type { FlowGraph } from "./flow-graph.ts"
import type { Point } from "./point.ts"

/** Where each node stands: where the layout says, else where the tidy layout puts it. */
export const usePositions = (document: FlowDocument, graph: FlowGraph): ReadonlyMap<string, Point> =>
  useMemo(() => positionsOf(document, graph), [document, graph])

/** The same outside of a component. */
export const positionsOf = (document: FlowDocument, graph: FlowGraph): ReadonlyMap<string, Point> => {
  const placed = graph.nodes.flatMap(({ id }) => {
    const position = positionOf(document.layout, id)
    return position ? [[id, { x: position.x, y: position.y }] as const] : []
  })
  if (placed.length === graph.nodes.length) return new Map(placed)
  const outputs = new Map(graph.nodes.map((node) => [node.id, node.outputs]))
  const tidy = Object.entries(tidyLayout(document, ({ id }) => outputs.get(id) ?? []))
  return new Map([...placed, ...tidy.map(([id, { x, y }]) => [id, { x, y }] as const)])
}
