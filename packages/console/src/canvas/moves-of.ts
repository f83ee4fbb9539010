import type { Operation } from "@gatewright/flow"
import type { Point } from "./point.ts"
import type { FlowGraph } from "./flow-graph.ts"

/** The part of a reported change that matters here. */
export interface ReportedChange {
  readonly type: string
  readonly id?: string
  readonly position?: Point | undefined
  readonly dragging?: boolean | undefined
}

/**
 * The operation for cards that were let go at another place, in integer coordinates; `undefined` while they are dragged
 * and where nothing moved. Where the layout did not tell all places, those that the tidy layout found are kept with it:
 * nothing else may jump because one card was moved.
 */
export const movesOf = (
  changes: readonly ReportedChange[],
  positions: ReadonlyMap<string, Point>,
  graph: FlowGraph,
): Operation | undefined => {
  const moved = changes.flatMap(({ type, id, position, dragging }) => {
    if (type !== "position" || id === undefined || position === undefined || dragging === true) return []
    const before = positions.get(id)
    const to = { x: Math.round(position.x), y: Math.round(position.y) }
    return before && (before.x !== to.x || before.y !== to.y) ? [[id, to] as const] : []
  })
  if (moved.length === 0) return undefined
  const drawn = graph.nodes.flatMap(({ id, position }) => {
    const at = position ? undefined : positions.get(id)
    return at ? [[id, at] as const] : []
  })
  return { kind: "move-nodes", positions: Object.fromEntries([...drawn, ...moved]) }
}
