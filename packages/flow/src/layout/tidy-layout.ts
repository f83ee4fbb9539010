import type { FlowDocument } from "../document/flow-document.ts"
import { farthestCoordinate, positionOf, type Layout, type Position } from "../document/layout.ts"
import type { FlowNode } from "../document/node.ts"
import { cardSize, type Size } from "./card-size.ts"
import { beginningFirst, nextOf, type OutputsOf } from "./next-of.ts"
import { placeCards } from "./place-cards.ts"

/**
 * Places for the nodes that have none, from left to right in the order that a run takes. Nodes with a place stay, and the
 * others are put below them. Pass a document without places to tidy up all of it.
 *
 * The same document gives the same places. Nothing is stored: that is for whoever saves.
 *
 * @param outputsOf the outputs that the card of a node shows, from top to bottom
 */
export const tidyLayout = (document: FlowDocument, outputsOf: OutputsOf): Readonly<Record<string, Position>> => {
  const { flow, layout } = document
  const sizeOf = (node: FlowNode): Size =>
    cardSize({ outputs: outputsOf(node).length, compact: positionOf(layout, node.id)?.compact === true })
  const placed = flow.nodes.filter(({ id }) => positionOf(layout, id))
  const unplaced = beginningFirst(
    flow.nodes.filter(({ id }) => !positionOf(layout, id)),
    flow.links,
  )
  const next = nextOf({ nodes: unplaced, links: flow.links, outputsOf })
  const places = placeCards(unplaced.map((node, index) => ({ ...sizeOf(node), next: next[index] ?? [] })))
  const corner = cornerBelow({ nodes: placed, layout, sizeOf })
  return Object.fromEntries(
    unplaced.map(({ id }, index) => {
      const { x, y } = places[index] ?? { x: 0, y: 0 }
      return [id, { x: Math.min(corner.x + x, farthestCoordinate), y: Math.min(corner.y + y, farthestCoordinate) }]
    }),
  )
}

const gapBelow = 96

/** Where the block of new places begins: under the lowest card, at the left edge of the others. */
const cornerBelow = ({
  nodes,
  layout,
  sizeOf,
}: {
  readonly nodes: readonly FlowNode[]
  readonly layout: Layout
  readonly sizeOf: (node: FlowNode) => Size
}): { readonly x: number; readonly y: number } => {
  const [first, ...others] = nodes.map((node) => {
    const { x, y } = positionOf(layout, node.id) ?? { x: 0, y: 0 }
    return { x, y: y + sizeOf(node).height + gapBelow }
  })
  if (!first) return { x: 0, y: 0 }
  return others.reduce((corner, { x, y }) => ({ x: Math.min(corner.x, x), y: Math.max(corner.y, y) }), first)
}
