import { farthestCoordinate } from "../document/layout.ts"
import { nearPairs } from "./near-pairs.ts"
import { pushApart } from "./push-apart.ts"
import { across, axisOf, down, isNear, needed, overlap, type Axis, type Box, type Movable, type Pair } from "./room.ts"

/** The largest flows that people drew have some 400 cards, a few of them near to each. What is beyond this, no person drew. */
const most = { boxes: 1000, pairs: 2000 } as const

/** The most that everything moves apart, in hundredths. */
const largestFactor = 150

/**
 * Gives room to boxes that lie on each other because their author saw them smaller, and keeps the arrangement: whatever
 * stood left of something, above it, or in one line with it, still does.
 *
 * First everything moves apart by one factor an axis, so that most of the boxes that are too near come apart; then the
 * others are pushed apart. The top left corner of all stays. The same boxes give the same places, whole numbers give whole
 * numbers, and where no two boxes lie on each other nothing changes. Nor does it where no person can have drawn them.
 */
export const stretch = <Item extends Box>(boxes: readonly Item[]): readonly Item[] => {
  if (boxes.length > most.boxes) return boxes
  const moving = boxes.map(({ x, y, width, height }): Movable => ({ x, y, width, height }))
  const near = nearPairs(moving, most.pairs)
  if (!near?.some(([a, b]) => overlap(a, b))) return boxes
  const factors = [across, down].map((axis) => ({ axis, factor: factorOf(near, axis, boxes.length) }))
  for (const { axis, factor } of factors) scale(moving, axis, factor)
  // Boxes never come nearer, so that no others than these can be too near afterwards.
  const oneAbove = near.filter(([a, b]) => isNear(a, b) && axisOf(a, b) === down)
  pushApart(moving, down, oneAbove)
  const oneBeside = near.filter(([a, b]) => isNear(a, b))
  pushApart(moving, across, oneBeside)
  if (moving.some(({ x, y }) => x > farthestCoordinate || y > farthestCoordinate)) return boxes
  return boxes.map((box, index) => ({ ...box, x: moving[index]?.x ?? box.x, y: moving[index]?.y ?? box.y }))
}

/** In hundredths. One box in five may stay too near: the whole flow should not grow for the few that need most. */
const factorOf = (near: readonly Pair[], axis: Axis, boxes: number): number => {
  const needs = near
    .filter(([a, b]) => axisOf(a, b) === axis)
    .map(([a, b]) => Math.min(Math.ceil(needed(a, b, axis) * 100), largestFactor))
  return needs.toSorted((a, b) => b - a)[Math.floor(boxes / 5)] ?? 100
}

const scale = (boxes: readonly Movable[], { at }: Axis, factor: number): void => {
  const corner = boxes.reduce((least, box) => Math.min(least, box[at]), Infinity)
  for (const box of boxes) box[at] = corner + Math.round(((box[at] - corner) * factor) / 100)
}
