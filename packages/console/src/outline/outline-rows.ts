import { type Catalogue, type FlowDocument, linkKey } from "@gatewright/flow"
import { flowGraph, type GraphNode } from "../canvas/flow-graph.ts"
import { shownName } from "../canvas/shown-name.ts"

/** A node as the outline tells it. */
export interface OutlineRow {
  readonly node: GraphNode
  /** What people call it: its name, else its type. */
  readonly name: string
  readonly outputs: readonly OutlineOutput[]
}

/** A link, as a selection names it. */
export type LinkKey = ReturnType<typeof linkKey>

interface OutlineOutput {
  readonly id: string
  readonly label: string
  readonly kind: "next" | "business" | "failure"
  readonly targets: readonly { readonly id: string; readonly name: string; readonly link: LinkKey }[]
}

/** The nodes of a flow in the order in which a run reaches them, each with where its outputs lead. */
export const outlineRows = (document: FlowDocument, catalogue: Catalogue): readonly OutlineRow[] => {
  const { nodes, edges } = flowGraph(document, catalogue)
  const names = new Map(nodes.map((node) => [node.id, shownName(node)]))
  const leaving = Map.groupBy(edges, ({ from }) => from)
  return nodes.map((node) => ({
    node,
    name: names.get(node.id) ?? "",
    outputs: node.outputs.map(({ id, label, kind }) => ({
      id,
      label,
      kind,
      targets: (leaving.get(node.id) ?? [])
        .filter(({ output }) => output === id)
        .map((link) => ({ id: link.to, name: names.get(link.to) ?? link.to, link: linkKey(link) })),
    })),
  }))
}
