import type { Group } from "../document/layout.ts"
import { beginningFirst, nextOf } from "../layout/next-of.ts"
import type { Box } from "../layout/room.ts"
import { drawingOf, outputsIn, type Drawing } from "./drawing.ts"
import type { Editing } from "./edited.ts"
import { selectionOf } from "./selection.ts"

/** All that tidying looks at: plain data, so that a worker can do it. */
export interface TidyGraph {
  /** The cards to tidy, those that nothing leads to first. */
  readonly cards: readonly TidyCard[]
  /** The cards of each group that stays together, by number. No card is in two. */
  readonly frames: readonly (readonly number[])[]
  /** The notes that move with the cards. */
  readonly notes: readonly PlacedBox[]
  /** What stays where it is. */
  readonly standing: readonly Box[]
}

export interface PlacedBox extends Box {
  readonly id: string
}

interface TidyCard extends PlacedBox {
  /** The numbers of the cards that its links lead to, in the order of its outputs. */
  readonly next: readonly number[]
}

/** What to tidy: the whole flow, or what is selected of it. */
export const tidyGraph = ({
  document,
  catalogue,
  ids,
}: Editing & { readonly ids?: readonly string[] | undefined }): TidyGraph => {
  const { flow, layout } = document
  const drawing = drawingOf({ document, catalogue })
  const { nodes: wanted, notes } = ids ? selectionOf(document, ids) : { nodes: flow.nodes, notes: layout.notes }
  const nodes = beginningFirst(wanted, flow.links)
  const next = nextOf({ nodes, links: flow.links, outputsOf: outputsIn({ document, catalogue }) })
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]))
  return {
    cards: nodes.map(({ id }, index) => ({ id, ...boxAt(drawing.cards, id), next: next[index] ?? [] })),
    frames: framesOf({ groups: layout.groups, numbers, cards: drawing.cards }),
    notes: notes.map(({ id }) => ({ id, ...boxAt(drawing.notes, id) })),
    standing: standingIn(drawing, { nodes: numbers, notes: new Set(notes.map(({ id }) => id)) }),
  }
}

const boxAt = (boxes: ReadonlyMap<string, Box>, id: string): Box => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 }

/** The groups of which every card is to be tidied. A card in several of them stays with the first. */
const framesOf = ({
  groups,
  numbers,
  cards,
}: {
  readonly groups: readonly Group[]
  readonly numbers: ReadonlyMap<string, number>
  readonly cards: Drawing["cards"]
}): readonly (readonly number[])[] => {
  const claimed = new Set<number>()
  return groups.flatMap(({ nodes }) => {
    if (nodes.some((id) => cards.has(id) && !numbers.has(id))) return []
    const free = [...new Set(nodes.flatMap((id) => numbers.get(id) ?? []))].filter((number) => !claimed.has(number))
    for (const number of free) claimed.add(number)
    return free.length === 0 ? [] : [free.toSorted((a, b) => a - b)]
  })
}

const standingIn = (
  { cards, notes }: Drawing,
  tidied: { readonly nodes: { has(id: string): boolean }; readonly notes: { has(id: string): boolean } },
): readonly Box[] => [
  ...[...cards].flatMap(([id, box]) => (tidied.nodes.has(id) ? [] : [box])),
  ...[...notes].flatMap(([id, box]) => (tidied.notes.has(id) ? [] : [box])),
]
