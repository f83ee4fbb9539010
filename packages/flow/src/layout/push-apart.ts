import type { Axis, Movable, Pair } from "./room.ts"

/**
 * Makes room between boxes along one axis: whatever begins in one line moves as far as the neediest box of the line, and
 * everything beyond it as far. So rows and columns stay rows and columns, and no two boxes change sides or come nearer.
 *
 * Boxes in one and the same place have no order: they come apart in that of the list.
 *
 * @param pairs boxes between which there has to be a gap
 */
export const pushApart = (boxes: readonly Movable[], { at, size, gap }: Axis, pairs: readonly Pair[]): void => {
  const before = new Map<Movable, Movable[]>()
  for (const [a, b] of pairs) {
    const [first, second] = a[at] <= b[at] ? [a, b] : [b, a]
    const others = before.get(second)
    if (others) others.push(first)
    else before.set(second, [first])
  }
  let shift = 0
  for (const line of linesOf(boxes, at)) {
    for (const box of line) {
      for (const other of before.get(box) ?? []) shift = Math.max(shift, other[at] + other[size] + gap - box[at])
    }
    for (const box of line) box[at] += shift
  }
}

/** Boxes that begin at the same coordinate, line by line. Of several in one place each is in a line of its own. */
const linesOf = (boxes: readonly Movable[], at: Axis["at"]): readonly (readonly Movable[])[] => {
  const count = new Map<string, number>()
  const ranked = boxes.map((box) => {
    const place = `${box.x} ${box.y}`
    const rank = count.get(place) ?? 0
    count.set(place, rank + 1)
    return { box, rank }
  })
  const inOrder = ranked.toSorted((a, b) => a.box[at] - b.box[at] || a.rank - b.rank)
  const lines = Map.groupBy(inOrder, ({ box, rank }) => `${box[at]} ${rank}`)
  return [...lines.values()].map((line) => line.map(({ box }) => box))
}
