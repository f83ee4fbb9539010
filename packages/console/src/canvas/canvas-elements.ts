import { inputHandle, outputHandle } from "@gatewright/flow"
import { type Node, Position } from "@xyflow/react"
import type { Point } from "./point.ts"
import type { Mark } from "./canvas-marks.ts"
import type { GraphNode } from "./flow-graph.ts"
import type { ProblemCount } from "./node-description.ts"

/** What a card is given to draw. */
interface CardData extends Record<string, unknown> {
  readonly node: GraphNode
  readonly problems: ProblemCount | undefined
  readonly mark: Mark | undefined
  readonly label: string | undefined
  /** The output that a run left it by. */
  readonly left?: string | undefined
}

export type CardNode = Node<CardData, "card">
export type NoteNode = Node<
  { readonly id: string; readonly text: string; readonly color: string | undefined; readonly interactive: boolean },
  "note"
>
export type FrameNode = Node<
  {
    readonly id: string
    readonly name: string
    readonly color: string | undefined
    readonly collapsed: boolean
    /** Ids of the nodes in it. */
    readonly members: readonly string[]
    readonly interactive: boolean
  },
  "frame"
>
export type CanvasNode = CardNode | NoteNode | FrameNode
const handle = 10

/** A card with its size and handles given, so that nothing has to be measured. */
export const cardNode = ({
  node,
  at,
  problems,
  mark,
  label,
  left,
  description,
}: {
  readonly node: GraphNode
  readonly at: Point
  readonly problems: ProblemCount | undefined
  readonly mark: Mark | undefined
  readonly label?: string | undefined
  readonly left?: string | undefined
  readonly description: string
}): CardNode => {
  const { id, width, height, compact, outputs, hasInput } = node
  return {
    id,
    type: "card",
    position: { x: at.x, y: at.y },
    width,
    height,
    measured: { width, height },
    ariaLabel: description,
    ariaRole: "group",
    data: { node, problems, mark, label, left },
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
