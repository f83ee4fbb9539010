import type { Box } from "./box.ts"
import { type Lane, laneMargin, linkLane } from "./link-lane.ts"
import type { Point } from "./point.ts"

/** A link that can't be a plain curve: it leads back, or cards stand in its way. */
export interface Route {
  /** The height at which it runs across. */
  readonly lane: number
  /** How much farther from the cards at its ends it turns, so that links of one lane are told apart. */
  readonly aside: number
}

/** A link as it has to be led: between two boxes, from a point on the right of one to a point on the left of the other. */
export interface Leading {
  readonly id: string
  readonly from: Box
  readonly start: Point
  /** The id of what it ends at: links that end there may run together. */
  readonly target: string
  readonly to: Box
  readonly end: Point
}

/** How links are led around cards, by id; a link that is not among them is a curve. */
export const linkRoutes = (links: readonly Leading[], cards: readonly Box[]): ReadonlyMap<string, Route> => {
  const taken: Taken[] = []
  const sorted = cards.toSorted((a, b) => a.y - b.y)
  return new Map(
    links.flatMap((link): readonly (readonly [string, Route])[] => {
      const lane = laneOf(link, sorted)
      return lane ? [[link.id, beside(taken, link, lane)]] : []
    }),
  )
}

const laneOf = ({ from, to, start, end }: Leading, cards: readonly Box[]): Lane | undefined => {
  if (to.x < from.x + from.width) {
    const left = Math.min(to.x, from.x) - laneMargin
    const right = Math.max(from.x + from.width, to.x + to.width) + laneMargin
    return linkLane({ left, right, start: start.y, end: end.y, cards })
  }
  const isOther = (card: Box): boolean => card !== from && card !== to
  if (!cards.some((card) => isCrossed(card, start, end) && isOther(card))) return undefined
  const lane = linkLane({ left: start.x, right: end.x, start: start.y, end: end.y, cards: cards.filter(isOther) })
  return lane.detour > longest ? undefined : lane
}

/** A link that would have to go farther out of its way than this runs behind the cards instead. */
const longest = 500

/** Whether the curve of a link goes over a card. */
const isCrossed = ({ x, y, width, height }: Box, start: Point, end: Point): boolean => {
  if (x >= end.x || x + width <= start.x) return false
  if (y >= Math.max(start.y, end.y) + 1 || y + height <= Math.min(start.y, end.y)) return false
  return steps.some(([along, across]) => {
    const atX = start.x + (end.x - start.x) * along
    const atY = start.y + (end.y - start.y) * across
    return atX > x && atX < x + width && atY > y && atY < y + height
  })
}

/** Points of the curve (a cubic one with its handles at half of the width), as parts of its width and height. */
const steps: readonly (readonly [number, number])[] = Array.from({ length: 31 }, (_, index) => {
  const t = (index + 1) / 32
  const across = 3 * (1 - t) * t ** 2 + t ** 3
  return [1.5 * (1 - t) ** 2 * t + 1.5 * (1 - t) * t ** 2 + t ** 3, across]
})

interface Taken {
  readonly y: number
  readonly left: number
  readonly right: number
  readonly target: string
}

/** How far apart links run that share a lane, and how many find room there. */
const spacing = 8
const most = 3

/** A place in the lane that no link with another end has. */
const beside = (taken: Taken[], { start, end, target }: Leading, { y, room }: Lane): Route => {
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)]
  const isTaken = (at: number): boolean =>
    taken.some(
      (other) =>
        other.target !== target && Math.abs(other.y - at) < spacing && other.left < right && other.right > left,
    )
  let place = 0
  while (place < most && isTaken(y + room * place * spacing)) place += 1
  const lane = y + room * (place % most) * spacing
  taken.push({ y: lane, left, right, target })
  return { lane, aside: (place % most) * spacing }
}
