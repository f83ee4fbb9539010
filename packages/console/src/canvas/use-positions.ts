import { useMemo } from "react"
import type { FlowGraph } from "./flow-graph.ts"
import type { Point } from "./point.ts"
import { tidyLayout } from "./tidy-layout.ts"

/**
 * Where each node stands: where the layout says, else where the tidy layout puts it. Nodes without a place in a flow that
 * has places for others stand below those.
 */
export const usePositions = (graph: FlowGraph): ReadonlyMap<string, Point> =>
  useMemo(() => {
    const placed = graph.nodes.filter(({ position }) => position !== undefined)
    const tidy = placed.length < graph.nodes.length ? tidyLayout(graph) : undefined
    const below = placed.reduce((y, { position, height }) => Math.max(y, (position?.y ?? 0) + height + 80), 0)
    return new Map(
      graph.nodes.map(({ id, position }) => {
        const { x = 0, y = 0 } = tidy?.get(id) ?? {}
        return [id, position ?? { x, y: y + (placed.length === 0 ? 0 : below) }]
      }),
    )
  }, [graph])
