import { inputHandle, linkKey, outputHandle } from "@gatewright/flow"
import { type Edge, MarkerType } from "@xyflow/react"
import { backLane } from "./back-lane.ts"
import type { CanvasMarks, Mark } from "./canvas-marks.ts"
import type { FlowGraph, GraphEdge } from "./flow-graph.ts"
import type { Point } from "./point.ts"

/** A link as React Flow takes it. */
export type CanvasEdge = Edge<
  {
    readonly link: Pick<GraphEdge, "from" | "output" | "to">
    readonly kind: GraphEdge["kind"]
    /** The height at which a link that leads back runs. */
    readonly lane: number | undefined
    readonly mark: Mark | undefined
    /** Whether it leads to or from what is selected. */
    readonly near: boolean
    /** Whether it ends at the frame of a collapsed group, in place of a card in there. */
    readonly rerouted: boolean
  },
  "flow"
>

/**
 * The links. Those of selected nodes stand out, and those that lead back know their way around the cards.
 *
 * @param inside the frames that nodes of collapsed groups are in: their links lead to the frame, and those within are gone
 */
export const canvasEdges = ({
  graph: { edges, nodes },
  positions,
  selection,
  marks,
  inside,
  selectable,
}: {
  readonly graph: FlowGraph
  readonly positions: ReadonlyMap<string, Point>
  readonly selection: ReadonlySet<string>
  readonly marks: CanvasMarks | undefined
  readonly inside: ReadonlyMap<string, string>
  readonly selectable: boolean
}): CanvasEdge[] => {
  const cards = nodes.flatMap((node) => {
    const at = inside.has(node.id) ? undefined : positions.get(node.id)
    return at ? [{ ...at, width: node.width, height: node.height, node }] : []
  })
  const byId = new Map(cards.map((card) => [card.node.id, card]))
  const drawn = new Set<string>()
  return edges.flatMap(({ id, from, output, to, kind }): CanvasEdge[] => {
    const [frameFrom, frameTo] = [inside.get(from), inside.get(to)]
    const rerouted = frameFrom !== undefined || frameTo !== undefined
    if (rerouted) {
      const way = JSON.stringify([frameFrom ?? [from, output], frameTo ?? to])
      if (frameFrom === frameTo || drawn.has(way)) return []
      drawn.add(way)
    }
    const link = { from, output, to }
    const mark = marks?.links.get(linkKey(link))
    const selected = selection.has(linkKey(link))
    const near = selected || selection.has(from) || selection.has(to)
    const [source, target] = [byId.get(from), byId.get(to)]
    const back = source && target && target.x < source.x + source.width
    return [
      {
        id,
        type: "flow",
        source: frameFrom ?? from,
        sourceHandle: frameFrom === undefined ? output : "out",
        target: frameTo ?? to,
        data: { link, kind, lane: back ? laneOf(source, target, output) : undefined, mark, near, rerouted },
        selected,
        selectable,
        markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, color: edgeColor(mark, near) },
      },
    ]
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
  passed: "var(--accent)",
  failed: "var(--bad)",
  current: "var(--warn)",
}
