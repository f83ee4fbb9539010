import {
  cardSize,
  definitionOf,
  type FlowDocument,
  type Group,
  type Note,
  outputsOf,
  positionOf,
  type Size,
} from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"

/** What every editor is given to draw: the cards of a flow where its layout puts them, in no product's own words. */
export interface DrawnGraph {
  readonly id: string
  readonly name: string
  readonly cards: readonly DrawnCard[]
  readonly links: readonly { readonly from: string; readonly output: string; readonly to: string }[]
  readonly groups: readonly Group[]
  readonly notes: readonly Note[]
}

export interface DrawnCard extends Size {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly x: number
  readonly y: number
  readonly hasInput: boolean
  readonly outputs: readonly { readonly id: string; readonly label: string }[]
}

/** The same sizes, ports and places as in our designer. */
export const drawnGraph = ({ flow, layout }: FlowDocument): DrawnGraph => {
  const cards = flow.nodes.map((node): DrawnCard => {
    const definition = definitionOf(catalogue, node)
    const links = flow.links.filter(({ from }) => from === node.id)
    const outputs = outputsOf({ node, catalogue, place: flow, links }).map(({ id, label }) => ({ id, label }))
    const place = positionOf(layout, node.id)
    if (!place) throw new Error(`${node.name} has no place`)
    return {
      id: node.id,
      name: node.name,
      type: definition?.label ?? node.type.replace(/^.*\./, ""),
      x: place.x,
      y: place.y,
      hasInput: definition?.role !== "start",
      outputs,
      ...cardSize({ outputs: outputs.length, compact: place.compact ?? false }),
    }
  })
  const known = new Set(cards.map(({ id }) => id))
  return {
    id: flow.id,
    name: flow.name,
    cards,
    links: flow.links.filter(({ from, to }) => known.has(from) && known.has(to)),
    groups: layout.groups,
    notes: layout.notes,
  }
}
