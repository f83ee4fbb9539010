import type { DrawnCard } from "./drawn-graph.ts"

/** The box of the frame around some cards, with room for its name. */
export const frameBox = (cards: readonly DrawnCard[], members: readonly string[]) => {
  const inside = cards.filter(({ id }) => members.includes(id))
  const [left, top] = [Math.min(...inside.map(({ x }) => x)) - 24, Math.min(...inside.map(({ y }) => y)) - 44]
  return {
    x: left,
    y: top,
    width: Math.max(...inside.map(({ x, width }) => x + width)) + 24 - left,
    height: Math.max(...inside.map(({ y, height }) => y + height)) + 24 - top,
  }
}
