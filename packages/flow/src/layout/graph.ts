import type { Size } from "./card-size.ts"

/** A card that the layout finds a place for. Known by its number: its place in the list of cards. */
export interface Card extends Size {
  /** Where its links lead, in the order of its outputs: numbers of cards, none twice and never its own. */
  readonly next: readonly number[]
}

/** What `next` says, seen from the other end. */
export const previousOf = (next: readonly (readonly number[])[]): readonly (readonly number[])[] => {
  const previous = next.map((): number[] => [])
  for (const [from, targets] of next.entries()) for (const to of targets) previous[to]?.push(from)
  return previous
}
