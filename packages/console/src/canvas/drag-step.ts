import { boxAround, type Box } from "./box.ts"
import { type HelperLine, snapped } from "./snapped.ts"
import type { Point } from "./point.ts"

/** What is known when a drag begins: nothing is counted again while it lasts. */
export interface DragStart {
  /** Where each thing stood that moves, by the id of its element; with the members of frames. */
  readonly moving: ReadonlyMap<string, Box>
  /** What it can be lined up with. */
  readonly others: readonly Box[]
}

/** A step of a drag: how far all that moves has come, and the helper lines. `reach` 0 lets it stand anywhere. */
export const dragStep = ({
  start,
  id,
  position,
  reach,
}: {
  readonly start: DragStart
  readonly id: string
  readonly position: Point
  readonly reach: number
}): { readonly by: Point; readonly lines: readonly HelperLine[] } => {
  const before = start.moving.get(id)
  if (!before) return { by: { x: 0, y: 0 }, lines: [] }
  const way = { x: position.x - before.x, y: position.y - before.y }
  if (reach === 0) return { by: { x: Math.round(way.x), y: Math.round(way.y) }, lines: [] }
  const around = boxAround([...start.moving.values()])
  const { shift, lines } = snapped({
    box: { ...around, x: around.x + way.x, y: around.y + way.y },
    others: start.others,
    reach,
  })
  return { by: { x: way.x + shift.x, y: way.y + shift.y }, lines }
}
