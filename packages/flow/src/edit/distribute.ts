import { across, down } from "../layout/room.ts"
import { asOne } from "./as-one.ts"
import { boxAround } from "./box-around.ts"
import { counted } from "./counted.ts"
import { drawingOf } from "./drawing.ts"
import type { Edited, Editing } from "./edited.ts"
import { refused } from "./refused.ts"
import { selectionOf } from "./selection.ts"
import { shifted, unitsOf, type Unit } from "./units.ts"

/** Leaves the same gap between all that is selected, from the first to the last, which stay. A group moves as one. */
export const distribute = ({
  document,
  catalogue,
  ids,
  axis,
}: Editing & { readonly ids: readonly string[]; readonly axis: "across" | "down" }): Edited => {
  const selection = selectionOf(document, ids)
  const drawing = drawingOf({ document, catalogue })
  const units = unitsOf(selection, drawing)
  if (units.length < 3) {
    return refused(
      "edit.nothing-selected",
      "Distributing takes at least three things. Select three nodes, notes or groups.",
    )
  }
  const { at, size } = axis === "across" ? across : down
  const ordered = units.toSorted((a, b) => a[at] + a[size] / 2 - (b[at] + b[size] / 2))
  const around = boxAround(units)
  const gap = (around[size] - units.reduce((sum, unit) => sum + unit[size], 0)) / (units.length - 1)
  const wanted = new Map<Unit, number>()
  let place = around[at]
  for (const unit of ordered) {
    wanted.set(unit, Math.round(place))
    place += unit[size] + gap
  }
  const operations = shifted(units, drawing, (unit) => {
    const way = (wanted.get(unit) ?? unit[at]) - unit[at]
    return axis === "across" ? { x: way, y: 0 } : { x: 0, y: way }
  })
  return { operation: asOne(`Distribute ${counted(selection)} ${axis}`, operations), select: ids }
}
