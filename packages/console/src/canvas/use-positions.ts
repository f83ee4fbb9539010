import { useEffect, useMemo, useState } from "react"
import { columnsLayout, type Point } from "./columns-layout.ts"
import type { FlowGraph } from "./flow-graph.ts"

/**
 * Where each node stands: where the layout says, else where the tidy layout puts it. The worker takes its time for a big
 * flow; until it answers the nodes stand in plain columns, so that something is there at once.
 */
export const usePositions = (graph: FlowGraph): ReadonlyMap<string, Point> => {
  const missing = graph.nodes.some(({ position }) => position === undefined)
  const shape = missing ? shapeOf(graph) : ""
  const [tidy, setTidy] = useState<{ readonly shape: string; readonly places: ReadonlyMap<string, Point> }>()

  useEffect(() => {
    if (shape === "") return undefined
    const worker = new Worker(new URL("./tidy-layout.worker.ts", import.meta.url), { type: "module" })
    worker.addEventListener("message", ({ data }: MessageEvent<readonly (readonly [string, Point])[]>) => {
      setTidy({ shape, places: new Map(data) })
      worker.terminate()
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage(JSON.parse(shape))
    return () => worker.terminate()
  }, [shape])

  return useMemo(() => {
    const places = tidy?.shape === shape ? tidy.places : missing ? columnsLayout(graph.nodes, graph.edges) : undefined
    return placesOf(graph, places)
  }, [graph, missing, shape, tidy])
}

/** Nodes with a place keep it; the others stand below them as the tidy layout has them. */
const placesOf = (graph: FlowGraph, tidy: ReadonlyMap<string, Point> | undefined): ReadonlyMap<string, Point> => {
  const placed = graph.nodes.filter(({ position }) => position !== undefined)
  const below = placed.reduce((y, { position, height }) => Math.max(y, (position?.y ?? 0) + height + 80), 0)
  return new Map(
    graph.nodes.map(({ id, position }) => {
      const { x = 0, y = 0 } = tidy?.get(id) ?? {}
      return [id, position ?? { x, y: y + (placed.length === 0 ? 0 : below) }]
    }),
  )
}

/** What the tidy layout depends on, as a text: it is asked for again only when that has changed. */
const shapeOf = ({ nodes, edges }: FlowGraph): string =>
  JSON.stringify({
    nodes: nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: edges.map(({ from, to }) => ({ from, to })),
  })
