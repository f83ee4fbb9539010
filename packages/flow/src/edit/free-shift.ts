import { farthestCoordinate } from "../document/layout.ts"
import { across, down, type Axis, type Box } from "../layout/room.ts"
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

interface Slide {
  readonly moving: readonly Box[]
  readonly standing: readonly Box[]
  readonly axis: Axis
  readonly sign: 1 | -1
}

/** A box that is in the way has to be passed, so that all that are in the way can be passed at once. */
const slide = (boxes: Slide): number => {
  const meetings = [...meetingsOf(boxes)].toSorted(([a], [b]) => a - b)
  for (let way = 0, met = 0, farthest = 0; ;) {
    for (; (meetings[met]?.[0] ?? way) < way; met += 1) farthest = Math.max(farthest, meetings[met]?.[1] ?? 0)
    if (farthest <= way) return way
    way = farthest + boxes.axis.gap
  }
}

/**
 * On which part of the way a moving box lies on a standing one: the farthest end of those by their begin. Found once, not
 * anew for each step of the way: that took a minute for two thousand cards.
 */
const meetingsOf = ({ moving, standing, axis, sign }: Slide): ReadonlyMap<number, number> => {
  const { at, size } = axis
  const { at: beside, size: breadth } = axis === across ? down : across
  const meetings = new Map<number, number>()
  for (const box of moving) {
    for (const other of standing) {
      if (box[beside] >= other[beside] + other[breadth] || other[beside] >= box[beside] + box[breadth]) continue
      const [near, far] = sign === 1 ? [box, other] : [other, box]
      const end = far[at] + far[size] - near[at]
      const begin = far[at] - near[at] - near[size]
      if (end > 0 && end > (meetings.get(begin) ?? 0)) meetings.set(begin, end)
    }
  }
  return meetings
}

const isOnCanvas = ({ x, y }: Box, shift: Point): boolean =>
  Math.abs(x + shift.x) <= farthestCoordinate && Math.abs(y + shift.y) <= farthestCoordinate

/** A point that a thing can stand at: whole numbers, and not farther out than a document can say. */
export const onCanvas = ({ x, y }: Point): Point => ({ x: coordinate(x), y: coordinate(y) })

const coordinate = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.min(Math.max(Math.round(value), -farthestCoordinate), farthestCoordinate) + 0
