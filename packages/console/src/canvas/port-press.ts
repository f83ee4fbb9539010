import { outputHandle } from "@gatewright/flow"
import type { PointerEvent } from "react"
import type { FlowGraph } from "./flow-graph.ts"
import type { LinkStart } from "./link-draft.ts"
import type { Point } from "./point.ts"

/** Begins a link where an output is pressed: one listener for all the ports of the canvas. */
export const portPress =
  ({
    graph,
    positions,
    begin,
  }: {
    readonly graph: FlowGraph
    readonly positions: ReadonlyMap<string, Point>
    readonly begin: (start: LinkStart, event: PointerEvent) => void
  }) =>
  (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.target instanceof HTMLElement)) return
    const output = event.target.closest<HTMLElement>("[data-port]")?.dataset["handleid"]
    const id = event.target.closest<HTMLElement>(".react-flow__node-card")?.dataset["id"]
    const node = graph.nodes.find((each) => each.id === id)
    const at = node && positions.get(node.id)
    if (output === undefined || !at) return
    const { outputs, compact, width } = node
    const index = outputs.findIndex((each) => each.id === output)
    const anchor = { x: at.x + width, y: at.y + outputHandle({ index, outputs: outputs.length, compact }) }
    event.preventDefault()
    begin({ anchor, moves: "to", from: node.id, output }, event)
  }
