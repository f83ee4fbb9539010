import { farthestCoordinate } from "../document/layout.ts"
import { across, down, overlap, type Axis, type Box } from "../layout/room.ts"
import type { Point } from "./edited.ts"

/**
 * How far boxes have to move together until none of them lies on another one: along the axis and in the direction in which
 * that is nearest. Nothing where they have room. The boxes stay on the canvas where that is possible.
 */
export const freeShift = (moving: readonly Box[], standing: readonly Box[]): Point => {
  const ways = directions.map(({ axis, sign }) => {
    const way = slide({ moving, standing, axis, sign })
    return { way, shift: axis === across ? { x: way * sign, y: 0 } : { x: 0, y: way * sign } }
  })
  const inside = ways.filter(({ shift }) => moving.every((box) => isOnCanvas(box, shift)))
  const [nearest] = (inside.length > 0 ? inside : ways).toSorted((a, b) => a.way - b.way)
  return nearest?.shift ?? { x: 0, y: 0 }
}

/** In this order where several are as near: a flow grows downwards before it grows to the right. */
const directions: readonly { readonly axis: Axis; readonly sign: 1 | -1 }[] = [
  { axis: down, sign: 1 },
  { axis: across, sign: 1 },
  { axis: down, sign: -1 },
  { axis: across, sign: -1 },
]

/** A box that is in the way has to be passed, so that all that are in the way can be passed at once. */
const slide = ({
  moving,
  standing,
  axis: { at, size, gap },
  sign,
}: {
  readonly moving: readonly Box[]
  readonly standing: readonly Box[]
  readonly axis: Axis
  readonly sign: 1 | -1
}): number => {
  for (let way = 0; ;) {
    const shifted = moving.map((box) => ({ ...box, [at]: box[at] + way * sign }))
    const missing = shifted.flatMap((box) =>
      standing
        .filter((other) => overlap(box, other))
        .map((other) => (sign === 1 ? other[at] + other[size] - box[at] : box[at] + box[size] - other[at]) + gap),
    )
    if (missing.length === 0) return way
    way += missing.reduce((most, each) => Math.max(most, each), 0)
  }
}

const isOnCanvas = ({ x, y }: Box, shift: Point): boolean =>
  Math.abs(x + shift.x) <= farthestCoordinate && Math.abs(y + shift.y) <= farthestCoordinate

/** A point that a thing can stand at: whole numbers, and not farther out than a document can say. */
export const onCanvas = ({ x, y }: Point): Point => ({ x: coordinate(x), y: coordinate(y) })

const coordinate = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.min(Math.max(Math.round(value), -farthestCoordinate), farthestCoordinate) + 0
