import { placesOf } from "./places-of.ts"
import type { SidedChange, ThreeDocuments } from "./sides.ts"

/** A change and the places that it touches. */
export interface PlacedChange extends SidedChange {
  readonly places: readonly string[]
}

/** Changes in groups: those that get into each other's way, directly or by way of others, are in one. */
export const groupsOf = (
  changes: readonly SidedChange[],
  documents: ThreeDocuments,
): readonly (readonly PlacedChange[])[] => {
  const placed = changes.map((sided): PlacedChange => ({ ...sided, places: placesOf(sided, documents) }))
  const groups = disjoint(placed.length)
  const firstAt = new Map<string, number>()
  for (const [index, { places }] of placed.entries()) {
    for (const place of places) {
      const first = firstAt.get(place)
      if (first === undefined) firstAt.set(place, index)
      else groups.join(first, index)
    }
  }
  for (const [place, index] of firstAt) {
    for (const around of outside(place)) {
      const other = firstAt.get(around)
      if (other !== undefined) groups.join(other, index)
    }
  }
  return [...Map.groupBy(placed.entries(), ([index]) => groups.find(index)).values()].map((group) =>
    group.map(([, change]) => change),
  )
}

/** The places that a place lies in. */
function* outside(place: string): Generator<string, void, undefined> {
  for (let end = place.lastIndexOf("/"); end >= 0; end = place.lastIndexOf("/", end - 1)) {
    yield place.slice(0, end)
    if (end === 0) return
  }
}

/** Disjoint sets of the numbers below `count` (Tarjan), with paths halved. */
const disjoint = (count: number) => {
  const parents = Array.from({ length: count }, (_, index) => index)
  const find = (index: number): number => {
    let at = index
    for (let up = parents[at] ?? at; up !== at; up = parents[at] ?? at) {
      parents[at] = parents[up] ?? up
      at = up
    }
    return at
  }
  return {
    find,
    join: (a: number, b: number): void => {
      parents[find(b)] = find(a)
    },
  }
}
