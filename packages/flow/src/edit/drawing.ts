import { outputsOf } from "../catalogue/outputs-of.ts"
import type { DefinedOutput } from "../catalogue/node-definition.ts"
import type { Operation } from "../change/operation.ts"
import { positionOf, type Position } from "../document/layout.ts"
import type { FlowNode } from "../document/node.ts"
import { cardSize } from "../layout/card-size.ts"
import type { Box } from "../layout/room.ts"
import { tidyLayout } from "../layout/tidy-layout.ts"
import type { Editing, Point } from "./edited.ts"

/** A flow as people see it: where each card is drawn, be its place stored or not. */
export interface Drawing {
  /** Cards by the id of their node. */
  readonly cards: ReadonlyMap<string, Box>
  readonly notes: ReadonlyMap<string, Box>
  /** The places that the tidy layout found for nodes without one. */
  readonly unplaced: Readonly<Record<string, Position>>
}

export const drawingOf = ({ document, catalogue }: Editing): Drawing => {
  const { flow, layout } = document
  const outputs = outputsIn({ document, catalogue })
  const unplaced = flow.nodes.every(({ id }) => positionOf(layout, id)) ? {} : tidyLayout(document, outputs)
  const cards = flow.nodes.map((node) => {
    const place = positionOf(layout, node.id) ?? (Object.hasOwn(unplaced, node.id) ? unplaced[node.id] : undefined)
    const size = cardSize({ outputs: outputs(node).length, compact: place?.compact === true })
    return [node.id, { x: place?.x ?? 0, y: place?.y ?? 0, ...size }] as const
  })
  return {
    cards: new Map(cards),
    notes: new Map(layout.notes.map(({ id, x, y, width, height }) => [id, { x, y, width, height }])),
    unplaced,
  }
}

/** Gives the outputs of the nodes of a flow. */
export const outputsIn = ({
  document: { flow },
  catalogue,
}: Editing): ((node: FlowNode) => readonly DefinedOutput[]) => {
  const leaving = Map.groupBy(flow.links, ({ from }) => from)
  return (node) => outputsOf({ node, catalogue, place: flow, links: leaving.get(node.id) ?? [] })
}

/**
 * Moves nodes. Places that were only drawn are stored with the others: nothing else may jump because one card moved, came
 * or went.
 */
export const moves = ({ unplaced, cards }: Drawing, to: ReadonlyMap<string, Point>): readonly Operation[] => {
  const moved = [...to].filter(([id, { x, y }]) => {
    const card = cards.get(id)
    return card !== undefined && (card.x !== x || card.y !== y)
  })
  return moved.length === 0
    ? []
    : [
        {
          kind: "move-nodes",
          positions: Object.fromEntries([
            ...Object.entries(unplaced),
            ...moved.map(([id, { x, y }]) => [id, { x, y }] as const),
          ]),
        },
      ]
}

/** Stores the places that were only drawn, before something comes or goes. */
export const settled = ({ unplaced }: Drawing): readonly Operation[] =>
  Object.keys(unplaced).length === 0 ? [] : [{ kind: "move-nodes", positions: unplaced }]
