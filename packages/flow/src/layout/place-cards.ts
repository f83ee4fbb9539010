import { breakLoops } from "./break-loops.ts"
import { columnsOf } from "./columns-of.ts"
import { previousOf, type Card } from "./graph.ts"
import { spread } from "./spread.ts"

/** Room between the columns of cards, in canvas units. */
export const gapAcross = 96

/** Room between the cards of a column. */
const gapDown = 32

/** How often the columns are gone through, to and fro. More makes no difference that the eye sees. */
const sweeps = 4

/**
 * Top left corners of cards, by number, from left to right in the order that a run takes: columns by the longest way from
 * the beginning, and within a column each card as near as can be to the middle of those it is linked with. Takes time that
 * grows with the number of cards and links, whatever their shape. The outermost corner is 0, 0.
 */
export const placeCards = (cards: readonly Card[]): readonly { readonly x: number; readonly y: number }[] => {
  const graph = breakLoops(cards.map(({ next }) => next))
  const columns = columnsOf(graph)
  const middles = cards.map(() => 0)
  const place = (column: readonly number[], linked: readonly (readonly number[])[]): void => {
    const heightOf = (card: number): number => cards[card]?.height ?? 0
    const wanted = column.map((card) => ({ card, middle: meanOf(linked[card] ?? [], middles) ?? middles[card] ?? 0 }))
    const ordered = wanted.toSorted((a, b) => a.middle - b.middle)
    const tops = spread(
      ordered.map(({ card, middle }) => ({ wanted: middle - heightOf(card) / 2, height: heightOf(card) })),
      gapDown,
    )
    for (const [index, { card }] of ordered.entries()) middles[card] = (tops[index] ?? 0) + heightOf(card) / 2
  }
  const previous = previousOf(graph.next)
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const column of columns) place(column, previous)
    if (sweep < sweeps - 1) for (const column of columns.toReversed()) place(column, graph.next)
  }
  return cornersOf({ cards, columns, middles })
}

const cornersOf = ({
  cards,
  columns,
  middles,
}: {
  readonly cards: readonly Card[]
  readonly columns: readonly (readonly number[])[]
  readonly middles: readonly number[]
}): readonly { readonly x: number; readonly y: number }[] => {
  const tops = cards.map(({ height }, card) => (middles[card] ?? 0) - height / 2)
  const highest = tops.reduce((least, top) => Math.min(least, top), Infinity)
  const corners = tops.map((top) => ({ x: 0, y: Math.round(top - highest) }))
  let left = 0
  for (const column of columns) {
    for (const card of column) corners[card] = { x: left, y: corners[card]?.y ?? 0 }
    left += column.reduce((widest, card) => Math.max(widest, cards[card]?.width ?? 0), 0) + gapAcross
  }
  return corners
}

const meanOf = (cards: readonly number[], middles: readonly number[]): number | undefined =>
  cards.length === 0 ? undefined : cards.reduce((sum, card) => sum + (middles[card] ?? 0), 0) / cards.length
