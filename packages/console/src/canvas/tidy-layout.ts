import { graphlib, layout } from "@dagrejs/dagre"
import type { Point } from "./columns-layout.ts"

export interface TidyRequest {
  readonly nodes: readonly { readonly id: string; readonly width: number; readonly height: number }[]
  readonly edges: readonly { readonly from: string; readonly to: string }[]
}

/** Places the nodes from left to right with few crossings. Takes long for big flows: run it in the worker. */
export const tidyLayout = ({ nodes, edges }: TidyRequest): readonly (readonly [string, Point])[] => {
  const graph = new graphlib.Graph()
  graph.setGraph({ rankdir: "LR", nodesep: 36, ranksep: 96, edgesep: 16 })
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height })
  for (const { from, to } of edges) graph.setEdge(from, to, {})
  layout(graph)
  return nodes.map(({ id, width, height }) => {
    const { x = 0, y = 0 } = graph.node(id)
    return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }]
  })
}
