import type { Size } from "../layout/card-size.ts"
import type { Drawing } from "./drawing.ts"
import type { Point } from "./edited.ts"
import { freeShift, onCanvas } from "./free-shift.ts"

/** Where a card of that size can stand, as near as can be to where it is wanted. */
export const freePlace = ({
  at,
  size,
  drawing,
}: {
  readonly at: Point
  readonly size: Size
  readonly drawing: Drawing
}): Point => {
  const { x, y } = onCanvas(at)
  const shift = freeShift([{ x, y, ...size }], [...drawing.cards.values(), ...drawing.notes.values()])
  return onCanvas({ x: x + shift.x, y: y + shift.y })
}
