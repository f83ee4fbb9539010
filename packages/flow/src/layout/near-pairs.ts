import { down, isNear, type Movable, type Pair } from "./room.ts"

/**
 * The pairs of boxes that have less than a gap between them, the upper one first; of two at one height the one that comes
 * first in the list. `undefined` where there are more than `most`.
 */
export const nearPairs = (boxes: readonly Movable[], most: number): readonly Pair[] | undefined => {
  const reach = boxes.reduce((tallest, { height }) => Math.max(tallest, height), 0) + down.gap
  const pairs: Pair[] = []
  let above: readonly Movable[] = []
  for (const box of boxes.toSorted((a, b) => a.y - b.y)) {
    above = above.filter(({ y }) => box.y - y < reach)
    for (const other of above) if (isNear(other, box)) pairs.push([other, box])
    if (pairs.length > most) return undefined
    above = [...above, box]
  }
  return pairs
}
