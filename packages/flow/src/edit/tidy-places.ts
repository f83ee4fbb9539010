import { farthestCoordinate } from "../document/layout.ts"
import { frameRoom } from "../layout/frame-room.ts"
import { placeCards } from "../layout/place-cards.ts"
import { overlap, type Box } from "../layout/room.ts"
import type { Size } from "../layout/card-size.ts"
import { boxAround } from "./box-around.ts"
import type { Point } from "./edited.ts"
import { freeShift, onCanvas } from "./free-shift.ts"
import type { PlacedBox, TidyGraph } from "./tidy-graph.ts"

/** Where nodes and notes go, by id: plain data, so that a worker can give it back. */
export interface TidyPlaces {
  readonly nodes: Readonly<Record<string, Point>>
  readonly notes: Readonly<Record<string, Point>>
}

/**
 * Places cards from left to right in the order that a run takes; the cards of a group among themselves, and the group as
 * one card among the others. Their top left corner stays, as far as nothing that stays is in the way. A note goes with
 * the card that it is next to, and lies on nothing where it did not before. What is tidy already gets the same places.
 */
export const tidyPlaces = ({ cards, frames, notes, standing }: TidyGraph): TidyPlaces => {
  const blocks = blocksOf({ cards, frames })
  const blockOf = new Map(blocks.flatMap(({ places }, block) => places.map(({ card }) => [card, block] as const)))
  const corners = placeCards(
    blocks.map(({ width, height, places }, block) => {
      const targets = places.flatMap(({ card }) => cards[card]?.next ?? []).flatMap((card) => blockOf.get(card) ?? [])
      return { width, height, next: [...new Set(targets)].filter((other) => other !== block) }
    }),
  )
  const placed = cards.map((card) => ({ ...card }))
  for (const [block, { places }] of blocks.entries()) {
    for (const { card, x, y } of places) {
      const at = placed[card]
      if (at) placed[card] = { ...at, x: x + (corners[block]?.x ?? 0), y: y + (corners[block]?.y ?? 0) }
    }
  }
  const anchored = inPlaceOf(placed, cards)
  const shift = freeShift(anchored, standing)
  const tidied = anchored.map((card) => ({ ...card, ...onCanvas({ x: card.x + shift.x, y: card.y + shift.y }) }))
  return { nodes: pointsOf(tidied), notes: pointsOf(notesBeside({ notes, before: cards, after: tidied, standing })) }
}

/** Cards that are placed together: a group, or one card. */
interface Block extends Size {
  readonly places: readonly (Point & { readonly card: number })[]
}

/** In the order of their first cards. */
const blocksOf = ({ cards, frames }: Pick<TidyGraph, "cards" | "frames">): readonly Block[] => {
  const framed = new Map(frames.flatMap((members) => members.map((card) => [card, members] as const)))
  return cards.flatMap(({ width, height }, card): readonly Block[] => {
    const members = framed.get(card)
    if (!members) return [{ width, height, places: [{ card, x: 0, y: 0 }] }]
    return members[0] === card ? [framedBlock(cards, members)] : []
  })
}

const framedBlock = (cards: TidyGraph["cards"], members: readonly number[]): Block => {
  const numbers = new Map(members.map((card, index) => [card, index]))
  const inside = members.map((card) => {
    const { width = 0, height = 0, next = [] } = cards[card] ?? {}
    return { width, height, next: next.flatMap((target) => numbers.get(target) ?? []) }
  })
  const corners = placeCards(inside)
  const boxes = inside.map(({ width, height }, index) => ({ width, height, ...(corners[index] ?? { x: 0, y: 0 }) }))
  const { width, height } = boxAround(boxes)
  const { top, side, bottom } = frameRoom
  return {
    width: width + 2 * side,
    height: height + top + bottom,
    places: members.map((card, index) => ({ card, x: (boxes[index]?.x ?? 0) + side, y: (boxes[index]?.y ?? 0) + top })),
  }
}

/** The same arrangement where the cards were before: their outermost corner stays, unless the canvas ends. */
const inPlaceOf = <Card extends Box>(placed: readonly Card[], before: readonly Box[]): readonly Card[] => {
  const [from, to] = [boxAround(placed), boxAround(before)]
  const x = Math.min(to.x, farthestCoordinate - from.width) - from.x
  const y = Math.min(to.y, farthestCoordinate - from.height) - from.y
  return placed.map((card) => ({ ...card, x: card.x + x, y: card.y + y }))
}

const notesBeside = ({
  notes,
  before,
  after,
  standing,
}: {
  readonly notes: readonly PlacedBox[]
  readonly before: readonly Box[]
  readonly after: readonly Box[]
  readonly standing: readonly Box[]
}): readonly PlacedBox[] => {
  const placed: Box[] = [...after, ...standing]
  return notes.map((note) => {
    const card = nearest(note, before)
    const [from, to] = [before[card], after[card]]
    const along = from && to ? { x: note.x + to.x - from.x, y: note.y + to.y - from.y } : note
    const moved = { ...note, ...onCanvas(along) }
    const wasFree = ![...before, ...standing, ...notes].some((other) => other !== note && overlap(note, other))
    const shift = wasFree ? freeShift([moved], placed) : { x: 0, y: 0 }
    const at = { ...moved, ...onCanvas({ x: moved.x + shift.x, y: moved.y + shift.y }) }
    placed.push(at)
    return at
  })
}

/** The number of the box that a note is next to. */
const nearest = (note: Box, boxes: readonly Box[]): number => {
  const distances = boxes.map((box) =>
    Math.hypot(apart(note.x, note.width, box.x, box.width), apart(note.y, note.height, box.y, box.height)),
  )
  return distances.reduce((best, distance, index) => (distance < (distances[best] ?? Infinity) ? index : best), 0)
}

/** How far two stretches of a line are apart; 0 where they overlap. */
const apart = (a: number, lengthOfA: number, b: number, lengthOfB: number): number =>
  Math.max(0, b - (a + lengthOfA), a - (b + lengthOfB))

const pointsOf = (boxes: readonly PlacedBox[]): Readonly<Record<string, Point>> =>
  Object.fromEntries(boxes.map(({ id, x, y }) => [id, { x, y }]))
