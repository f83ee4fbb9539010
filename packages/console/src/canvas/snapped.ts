import type { Box } from "./box.ts"
import type { Point } from "./point.ts"

/** A helper line: where an edge or the middle of what is dragged meets that of a card. */
export interface HelperLine {
  readonly axis: "x" | "y"
  readonly at: number
  readonly from: number
  readonly to: number
}

export const grid = 10

/**
 * Where a dragged box comes to stand: at the line of another box within `reach`, else on the grid; with the lines that
 * are drawn. All lengths are in units of the canvas.
 */
export const snapped = ({
  box,
  others,
  reach,
}: {
  readonly box: Box
  readonly others: readonly Box[]
  readonly reach: number
}): { readonly shift: Point; readonly lines: readonly HelperLine[] } => {
  const x = nearest({ box, others, reach, axis: "x" })
  const y = nearest({ box, others, reach, axis: "y" })
  const shift = { x: x?.shift ?? toGrid(box.x), y: y?.shift ?? toGrid(box.y) }
  const there = { ...box, x: box.x + shift.x, y: box.y + shift.y }
  return { shift, lines: [...lineOf("x", x, there), ...lineOf("y", y, there)] }
}

const toGrid = (value: number): number => Math.round(value / grid) * grid - value

interface Match {
  readonly shift: number
  readonly at: number
  readonly other: Box
}

const nearest = ({
  box,
  others,
  reach,
  axis,
}: Parameters<typeof snapped>[0] & { readonly axis: "x" | "y" }): Match | undefined => {
  const mine = stops(box, axis)
  const across = axis === "x" ? "y" : "x"
  let best: (Match & { readonly far: number }) | undefined
  for (const other of others) {
    const far = Math.abs(other[across] - box[across])
    for (const [index, at] of stops(other, axis).entries()) {
      const shift = at - (mine[index] ?? at)
      const way = Math.abs(shift)
      if (way > reach) continue
      // Of lines that are equally near, that of the nearest card: it is the one that is looked at.
      const before = best && Math.abs(best.shift)
      if (!best || before === undefined || way < before || (way === before && far < best.far)) {
        best = { shift, at, other, far }
      }
    }
  }
  return best
}

/** Begin, middle and end; each is held against its like alone: other meetings are by chance. */
const stops = ({ x, y, width, height }: Box, axis: "x" | "y"): readonly [number, number, number] =>
  axis === "x" ? [x, x + width / 2, x + width] : [y, y + height / 2, y + height]

const lineOf = (axis: "x" | "y", match: Match | undefined, box: Box): readonly HelperLine[] => {
  if (!match) return []
  const { other, at } = match
  return axis === "x"
    ? [{ axis, at, from: Math.min(box.y, other.y), to: Math.max(box.y + box.height, other.y + other.height) }]
    : [{ axis, at, from: Math.min(box.x, other.x), to: Math.max(box.x + box.width, other.x + other.width) }]
}
