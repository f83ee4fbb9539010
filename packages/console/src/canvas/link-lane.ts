import type { Box } from "./box.ts"

/** How far a link stays from the cards that it goes around, in units of the canvas. */
export const laneMargin = 12

/** A height at which a link can run across without a card in its way. */
export interface Lane {
  readonly y: number
  /** The side on which there is room for more of them: 1 below, -1 above; 0 where the link goes straight. */
  readonly room: 1 | 0 | -1
  /** How much longer it is than the way straight from one height to the other. */
  readonly detour: number
}

/**
 * The lane between two columns that is the shortest way from one height to another: past the cards that stand between
 * them, above or below, or straight on where nothing stands.
 */
export const linkLane = ({
  left,
  right,
  start,
  end,
  cards,
}: {
  readonly left: number
  readonly right: number
  readonly start: number
  readonly end: number
  /** From top to bottom. */
  readonly cards: readonly Box[]
}): Lane => {
  const blocked = spansOf(cards.filter(({ x, width }) => x < right && x + width > left))
  const isFree = (y: number) => !blocked.some(({ top, bottom }) => y > top && y < bottom)
  const lane = (y: number, room: Lane["room"]): Lane => ({
    y,
    room,
    detour: Math.abs(y - start) + Math.abs(y - end) - Math.abs(start - end),
  })
  const lanes = [
    ...[start].filter(isFree).map((y) => lane(y, 0)),
    ...blocked.flatMap(({ top, bottom }) => [lane(bottom, 1), lane(top, -1)]),
    // The last of those that are as short: it would cross what leaves its card.
    ...[end].filter(isFree).map((y) => lane(y, 0)),
  ]
  return lanes.reduce((best, other) => (other.detour < best.detour ? other : best), lanes[0] ?? lane(start, 0))
}

interface Span {
  readonly top: number
  readonly bottom: number
}

/** What cards keep from being crossed, from top to bottom; those that leave no room between them are one. */
const spansOf = (cards: readonly Box[]): readonly Span[] => {
  const joined: { top: number; bottom: number }[] = []
  for (const { y, height } of cards) {
    const top = y - laneMargin
    const bottom = y + height + laneMargin
    const last = joined.at(-1)
    if (last && top < last.bottom) last.bottom = Math.max(last.bottom, bottom)
    else joined.push({ top, bottom })
  }
  return joined
}
