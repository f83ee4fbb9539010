import { type FlowDocument, inputHandle, linkKey as selectionKey, outputHandle } from "@gatewright/flow"
import { type Edge, MarkerType, type Node, Position } from "@xyflow/react"
import { backLane } from "./back-lane.ts"
import type { Point } from "./point.ts"
import { type CanvasMarks, linkKey, type Mark } from "./canvas-marks.ts"
import { frameElement, noteElement } from "./element-id.ts"
import type { FlowGraph, GraphEdge, GraphNode } from "./flow-graph.ts"
import type { ProblemCount } from "./node-description.ts"

/** What a card is given to draw. */
interface CardData extends Record<string, unknown> {
  readonly node: GraphNode
  readonly problems: ProblemCount | undefined
  readonly mark: Mark | undefined
}

export type CardNode = Node<CardData, "card">
export type NoteNode = Node<{ readonly text: string; readonly color: string | undefined }, "note">
export type FrameNode = Node<{ readonly name: string; readonly color: string | undefined }, "frame">
export type CanvasNode = CardNode | NoteNode | FrameNode
/** `lane` is the height at which a link that leads back runs. */
export type CanvasEdge = Edge<
  {
    readonly link: Pick<GraphEdge, "from" | "output" | "to">
    readonly kind: GraphEdge["kind"]
    readonly lane: number | undefined
    readonly mark: Mark | undefined
    /** Whether it leads to or from what is selected. */
    readonly near: boolean
  },
  "flow"
>

const handle = 10

/** A card with its size and handles given, so that nothing has to be measured. */
export const cardNode = ({
  node,
  at,
  problems,
  mark,
  description,
}: {
  readonly node: GraphNode
  readonly at: Point
  readonly problems: ProblemCount | undefined
  readonly mark: Mark | undefined
  readonly description: string
}): CardNode => {
  const { id, width, height, compact, outputs, hasInput } = node
  return {
    id,
    type: "card",
    position: at,
    width,
    height,
    measured: { width, height },
    ariaLabel: description,
    ariaRole: "group",
    data: { node, problems, mark },
    handles: [
      ...(hasInput
        ? [
            {
              type: "target" as const,
              position: Position.Left,
              x: -handle / 2,
              y: inputHandle - handle / 2,
              width: handle,
              height: handle,
            },
          ]
        : []),
      ...outputs.map((output, index) => ({
        id: output.id,
        type: "source" as const,
        position: Position.Right,
        x: width - handle / 2,
        y: outputHandle({ index, outputs: outputs.length, compact }) - handle / 2,
        width: handle,
        height: handle,
      })),
    ],
  }
}

/** The links. Those of the selected node stand out, and those that lead back know their way around the cards. */
export const canvasEdges = ({
  graph: { edges, nodes },
  positions,
  selection,
  marks,
}: {
  readonly graph: FlowGraph
  readonly positions: ReadonlyMap<string, Point>
  readonly selection: ReadonlySet<string>
  readonly marks: CanvasMarks | undefined
}): CanvasEdge[] => {
  const cards = nodes.flatMap((node) => {
    const at = positions.get(node.id)
    return at ? [{ ...at, width: node.width, height: node.height, node }] : []
  })
  const byId = new Map(cards.map((card) => [card.node.id, card]))
  return edges.map(({ id, from, output, to, kind }) => {
    const mark = marks?.links.get(linkKey({ from, output, to }))
    const link = { from, output, to }
    const selected = selection.has(selectionKey(link))
    const near = selected || selection.has(from) || selection.has(to)
    const [source, target] = [byId.get(from), byId.get(to)]
    const back = source && target && target.x < source.x + source.width
    return {
      id,
      type: "flow",
      source: from,
      sourceHandle: output,
      target: to,
      data: { link, kind, lane: back ? laneOf(source, target, output) : undefined, mark, near },
      selected,
      markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, color: edgeColor(mark, near) },
    }
  })

  function laneOf(source: (typeof cards)[number], target: (typeof cards)[number], output: string): number {
    const { outputs, compact } = source.node
    const index = outputs.findIndex((each) => each.id === output)
    const y = outputHandle({ index, outputs: outputs.length, compact })
    return backLane({ from: { ...source, outputY: y }, to: { ...target, inputY: inputHandle }, cards })
  }
}

const edgeColor = (mark: Mark | undefined, near: boolean): string =>
  mark ? markColors[mark] : near ? "var(--accent)" : "var(--edge)"

const markColors: Readonly<Record<Mark, string>> = {
  added: "var(--ok)",
  removed: "var(--bad)",
  changed: "var(--warn)",
  moved: "var(--accent)",
  conflict: "var(--bad)",
}

/** Sticky notes, and frames around the nodes of a group. Neither can be changed here. */
export const decorations = (
  { layout }: FlowDocument,
  cards: ReadonlyMap<
    string,
    { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  >,
): (NoteNode | FrameNode)[] => [
  ...layout.groups.flatMap(({ id, name, nodes, color }): FrameNode[] => {
    const boxes = nodes.flatMap((node) => cards.get(node) ?? [])
    if (boxes.length === 0) return []
    const left = Math.min(...boxes.map(({ x }) => x)) - 24
    const top = Math.min(...boxes.map(({ y }) => y)) - 44
    const width = Math.max(...boxes.map((box) => box.x + box.width)) + 24 - left
    const height = Math.max(...boxes.map((box) => box.y + box.height)) + 24 - top
    return [
      {
        ...still(frameElement(id), { x: left, y: top }, { width, height }),
        type: "frame",
        zIndex: -1,
        data: { name, color },
      },
    ]
  }),
  ...layout.notes.map(({ id, x, y, width, height, text, color }): NoteNode => ({
    ...still(noteElement(id), { x, y }, { width, height }),
    type: "note",
    data: { text, color },
  })),
]

const still = (id: string, position: Point, size: { readonly width: number; readonly height: number }) => ({
  id,
  position,
  ...size,
  measured: size,
  draggable: false,
  selectable: false,
  focusable: false,
})
