import type { Acyclic } from "./break-loops.ts"
import { previousOf } from "./graph.ts"

/**
 * The cards of each column, from left to right, in the order that they were visited. A card stands right of all that lead
 * to it; one that nothing leads to stands just left of what it leads to.
 */
export const columnsOf = ({ next, visited }: Acyclic): readonly (readonly number[])[] => {
  const previous = previousOf(next)
  const waits = previous.map(({ length }) => length)
  const column = next.map(() => 0)
  const ready = visited.filter((card) => waits[card] === 0)
  for (const card of ready) {
    for (const to of next[card] ?? []) {
      column[to] = Math.max(column[to] ?? 0, (column[card] ?? 0) + 1)
      waits[to] = (waits[to] ?? 0) - 1
      if (waits[to] === 0) ready.push(to)
    }
  }
  const [beginning] = visited
  const placed = visited.map((card) => {
    const targets = next[card] ?? []
    const isLoose = card !== beginning && previous[card]?.length === 0 && targets.length > 0
    return {
      card,
      column: isLoose
        ? targets.reduce((least, to) => Math.min(least, (column[to] ?? 1) - 1), Infinity)
        : (column[card] ?? 0),
    }
  })
  const columns: number[][] = []
  for (const { card, column: at } of placed) (columns[at] ??= []).push(card)
  return Array.from(columns, (cards) => cards ?? [])
}
