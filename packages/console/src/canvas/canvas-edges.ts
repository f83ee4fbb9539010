import { type Link, linkKey } from "@gatewright/flow"
import { type Edge, MarkerType } from "@xyflow/react"
import type { CanvasMarks, Mark } from "./canvas-marks.ts"
import type { DrawnLink } from "./drawn-links.ts"
import type { GraphEdge } from "./flow-graph.ts"
import type { Route } from "./link-routes.ts"
import { words } from "./words.ts"

/** A line as React Flow takes it. */
export type CanvasEdge = Edge<
  {
    readonly links: DrawnLink["links"]
    readonly kind: GraphEdge["kind"]
    readonly route: Route | undefined
    readonly mark: Mark | undefined
    /** How often a run took it. */
    readonly count?: number
    /** Whether it leads to or from what is selected. */
    readonly near: boolean
  },
  "flow"
>

export const canvasEdges = (links: readonly DrawnLink[], selectable: boolean): readonly CanvasEdge[] =>
  links.map(({ id, source, handle, target, label, ...data }) => ({
    id,
    type: "flow",
    source,
    sourceHandle: handle,
    target,
    ariaLabel: label,
    data: { links: data.links, kind: data.kind, route: data.route, mark: undefined, near: false },
    selectable,
    markerEnd: arrow("var(--edge)"),
  }))

/** Those of selected nodes stand out, as do those that a comparison tells of. All others stay the same objects. */
export const dressedEdges = (
  edges: readonly CanvasEdge[],
  { selection, marks }: { readonly selection: ReadonlySet<string>; readonly marks: CanvasMarks | undefined },
): CanvasEdge[] =>
  edges.map((edge) => {
    const { data } = edge
    if (!data) return edge
    const mark = data.links.map((link) => marks?.links.get(linkKey(link))).find((each) => each !== undefined)
    const count = data.links.reduce((sum, link) => sum + (marks?.counts?.get(linkKey(link)) ?? 0), 0)
    const selected = data.links.some((link) => selection.has(linkKey(link)))
    const near = selected || data.links.some(({ from, to }) => selection.has(from) || selection.has(to))
    if (!near && !mark) return edge
    return {
      ...edge,
      selected,
      data: { ...data, mark, count, near },
      markerEnd: arrow(mark ? markColors[mark] : "var(--accent)"),
      ...(selected && { ariaLabel: words.selected(edge.ariaLabel ?? "") }),
    }
  })

/** The one link that a line stands for, where it is one. */
export const onlyLinkOf = ({ data }: Pick<CanvasEdge, "data">): Pick<Link, "from" | "output" | "to"> | undefined =>
  data?.links.length === 1 ? data.links[0] : undefined

/** How a selection names the links of a line. */
export const keysOf = ({ data }: Pick<CanvasEdge, "data">): readonly string[] => data?.links.map(linkKey) ?? []

const arrow = (color: string) => ({ type: MarkerType.ArrowClosed, width: 16, height: 16, color })

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
