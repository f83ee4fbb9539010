import { formatVersion, type FlowDocument } from "../document/flow-document.ts"
import type { Note, Position } from "../document/layout.ts"
import { positionOf } from "../document/layout.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"
import { cardSize } from "../layout/card-size.ts"
import { gapAcross } from "../layout/place-cards.ts"
import type { Box } from "../layout/room.ts"
import type { Problem } from "../problem.ts"
import { boxAround } from "./box-around.ts"
import type { Drawing } from "./drawing.ts"
import type { Editing, NewId } from "./edited.ts"
import type { ExtractedPart } from "./extracted-part.ts"
import { freeShift, onCanvas } from "./free-shift.ts"
import { nodeOfType } from "./node-of-type.ts"
import { textKeysOf, textsWith } from "./text-keys.ts"
import { variablesNoted } from "./variables-noted.ts"
import type { WayOut } from "./ways-out.ts"

const place = { category: "libraries", type: "library" } as const

/** The library flow of extracted nodes: a Start before them, and an end for each way out. */
export const libraryFlow = ({
  document,
  catalogue,
  newId,
  part: { nodes, entry },
  ways,
  notes,
  drawing,
  head,
}: Editing & {
  readonly newId: NewId
  readonly part: ExtractedPart
  readonly ways: readonly WayOut[]
  readonly notes: readonly Note[]
  readonly drawing: Drawing
  readonly head: { readonly id: string; readonly name: string }
}): { readonly library: FlowDocument } | { readonly problem: Problem } => {
  const start = nodeOfType({ catalogue, place, id: newId(), type: "flow.start" })
  if ("problem" in start) return start
  const ends: End[] = []
  for (const way of ways) {
    const end = nodeOfType({ catalogue, place, id: newId(), ...endOf(way) })
    if ("problem" in end) return end
    ends.push({ node: end.node, way })
  }
  const inside = new Set(nodes.map(({ id }) => id))
  const { flow, layout } = document
  return {
    library: {
      format: "gatewright/flow",
      formatVersion,
      flow: {
        ...head,
        ...place,
        description: variablesNoted({ document, catalogue, nodes }),
        tags: [],
        tracking: flow.tracking,
        nodes: [start.node, ...nodes, ...ends.map(({ node }) => node)],
        links: [
          ...start.outputs.map(({ id }): Link => ({ from: start.node.id, output: id, to: entry.id })),
          ...flow.links.filter(({ from, to }) => inside.has(from) && inside.has(to)),
          ...ends.flatMap(({ node, way }) => way.links.map((link): Link => ({ ...link, to: node.id }))),
        ],
        texts: textsWith(flow.texts, textKeysOf(nodes)),
      },
      layout: {
        nodes: placesIn({ document, drawing, nodes, entry, start: start.node, ends }),
        notes,
        groups: layout.groups.filter(
          ({ nodes: members }) => members.length > 0 && members.every((id) => inside.has(id)),
        ),
      },
    },
  }
}

interface End {
  readonly node: FlowNode
  readonly way: WayOut
}

const endOf = ({
  output,
  label,
  custom,
}: WayOut): Pick<Parameters<typeof nodeOfType>[0], "type" | "name" | "settings"> =>
  custom
    ? { type: "flow.nestedCustomEnd", name: label, settings: { output } }
    : { type: output === "nestedFailure" ? "flow.nestedFailure" : "flow.nestedSuccess" }

/** Places as they were, with Start on the left and the ends on the right, each beside what leads to it. */
const placesIn = ({
  document,
  drawing,
  nodes,
  entry,
  start,
  ends,
}: {
  readonly document: FlowDocument
  readonly drawing: Drawing
  readonly nodes: readonly FlowNode[]
  readonly entry: FlowNode
  readonly start: FlowNode
  readonly ends: readonly End[]
}): Readonly<Record<string, Position>> => {
  const boxes = nodes.flatMap(({ id }) => drawing.cards.get(id) ?? [])
  const around = boxAround(boxes)
  const startSize = cardSize({ outputs: 1 })
  const endSize = cardSize({ outputs: 0 })
  const standing: Box[] = [...boxes]
  const free = (box: Box): Position => {
    const shift = freeShift([box], standing)
    const at = { ...box, ...onCanvas({ x: box.x + shift.x, y: box.y + shift.y }) }
    standing.push(at)
    return { x: at.x, y: at.y }
  }
  const entryTop = drawing.cards.get(entry.id)?.y ?? around.y
  const startAt = free({ x: around.x - gapAcross - startSize.width, y: entryTop, ...startSize })
  const endsAt = ends.map(({ node, way }) => {
    const from = drawing.cards.get(way.links[0]?.from ?? "")
    return [node.id, free({ x: around.x + around.width + gapAcross, y: from?.y ?? around.y, ...endSize })] as const
  })
  const places = nodes.map(({ id }): readonly [string, Position] => {
    const { x = 0, y = 0 } = drawing.cards.get(id) ?? {}
    return [id, positionOf(document.layout, id) ?? { x, y }]
  })
  return Object.fromEntries([[start.id, startAt], ...places, ...endsAt])
}
