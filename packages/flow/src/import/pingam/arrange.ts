import type { Layout, Note, Position } from "../../document/layout.ts"
import { cardSize, type Size } from "../../layout/card-size.ts"
import { stretch } from "../../layout/stretch.ts"
import { annotations } from "./annotations.ts"
import type { RawTree } from "./raw-bundle.ts"

interface Card extends Size, Position {
  readonly id: string
}

/**
 * How a journey is drawn: as its author arranged it, with room for cards that are larger here. Where a node stands in the
 * file is kept where it stands elsewhere here.
 *
 * @param places where nodes stand in the file, by their ids here
 * @param outputs how many outputs each node shows
 */
export const arrange = (
  raw: Pick<RawTree, "tree">,
  places: ReadonlyMap<string, Position>,
  outputs: ReadonlyMap<string, number>,
): Layout => {
  const taken = isArranged(places, outputs.size) ? places : new Map<string, Position>()
  const cards = [...taken].map(([id, place]): Card => ({
    id,
    ...place,
    ...cardSize({ outputs: outputs.get(id) ?? 0 }),
  }))
  const drawn = stretch<Card | Note>([...cards, ...annotations(raw, (node) => taken.get(node))])
  const nodes = new Map(drawn.flatMap((box) => ("text" in box ? [] : [[box.id, { x: box.x, y: box.y }]])))
  const moved = [...places].flatMap(([id, { x, y }]) => {
    const now = nodes.get(id)
    return now?.x === x && now.y === y ? [] : [[id, { x, y }] as const]
  })
  return {
    nodes: Object.fromEntries(nodes),
    notes: drawn.flatMap((box) => ("text" in box ? [box] : [])),
    groups: [],
    ...(moved.length === 0 ? {} : { "x-pingam": { places: Object.fromEntries(moved) } }),
  }
}

/**
 * Whether somebody arranged the nodes. AM leaves those that nobody ever moved in one place: where no more than half have a
 * place of their own, the tidy layout does better.
 */
const isArranged = (places: ReadonlyMap<string, Position>, nodes: number): boolean => {
  const piles = Map.groupBy(places.values(), ({ x, y }) => `${x} ${y}`)
  return [...piles.values()].filter((pile) => pile.length === 1).length * 2 > nodes
}
