import type { Edited } from "@gatewright/flow"
import { type NodeChange, type OnEdgesChange, useStoreApi } from "@xyflow/react"
import { type RefObject, useCallback, useMemo } from "react"
import type { Box } from "./box.ts"
import { boxSelection } from "./box-selection.ts"
import { type CanvasEdge, canvasEdges, dressedEdges, keysOf, onlyLinkOf } from "./canvas-edges.ts"
import type { CanvasNode } from "./canvas-elements.ts"
import { collapsedGroups } from "./collapsed-groups.ts"
import { drawnLinks } from "./drawn-links.ts"
import { idOfElement } from "./element-id.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import type { FlowGraph } from "./flow-graph.ts"
import { useCanvasNodes } from "./use-canvas-nodes.ts"
import { useDragging } from "./use-dragging.ts"
import { useLatest } from "../app/ui/use-latest.ts"
import { usePositions } from "./use-positions.ts"
import type { CanvasSelection } from "./use-selection.ts"

/** The nodes and links as React Flow takes them, and what it reports back. */
export const useCanvasElements = ({
  graph,
  document,
  catalogue,
  problems,
  marks,
  selection,
  collapsed,
  canvas,
  interactive,
  edit,
}: Pick<FlowCanvasProps, "document" | "catalogue" | "problems" | "marks"> & {
  readonly graph: FlowGraph
  readonly selection: CanvasSelection
  readonly collapsed: ReadonlySet<string>
  readonly canvas: RefObject<HTMLElement | null>
  readonly interactive: boolean
  readonly edit: ((edited: Edited) => unknown) | undefined
}) => {
  const positions = usePositions(document, graph)
  const { ids, report } = selection
  const selected = useMemo(() => new Set(ids), [ids])
  const cards = useMemo(
    () =>
      new Map<string, Box>(
        graph.nodes.map(({ id, width, height }) => [id, { x: 0, y: 0, ...positions.get(id), width, height }]),
      ),
    [graph, positions],
  )
  const { groups: allGroups } = document.layout
  const groups = useMemo(() => collapsedGroups({ groups: allGroups, collapsed, cards }), [allGroups, collapsed, cards])
  const nodes = useCanvasNodes({ graph, document, cards, problems, marks, selected, groups, interactive })
  const lines = useMemo(
    () => canvasEdges(drawnLinks({ graph, cards, groups }), interactive),
    [graph, cards, groups, interactive],
  )
  const edges = useMemo(() => dressedEdges(lines, { selection: selected, marks }), [lines, selected, marks])
  const latestEdges = useLatest(edges)
  const edgeOf = useCallback((id: string) => latestEdges.current.find((edge) => edge.id === id) ?? {}, [latestEdges])
  const linkOf = useCallback((id: string) => onlyLinkOf(edgeOf(id)), [edgeOf])
  const { dragged, ...dragging } = useDragging({
    base: nodes,
    document,
    catalogue,
    canvas,
    selection: ids,
    edit,
    linkOf,
  })
  const store = useStoreApi()
  const { frames } = groups
  /** Takes what React Flow reports of nodes, and gives what is drawn of it. */
  const taken = useCallback(
    (reported: readonly NodeChange<CanvasNode>[]) => {
      const changes = store.getState().userSelectionActive ? boxSelection(reported, frames) : reported
      const drawn = dragged(changes)
      report(changes, (id) => [idOfElement(id)])
      return drawn
    },
    [store, frames, dragged, report],
  )
  const onEdgesChange: OnEdgesChange<CanvasEdge> = useCallback(
    (changes) => {
      // A box selects things, not the links between them: those go where the things go.
      if (store.getState().userSelectionActive) return
      report(changes, (id) => keysOf(edgeOf(id)))
    },
    [store, report, edgeOf],
  )
  const keysOfEdge = useCallback((id: string) => keysOf(edgeOf(id)), [edgeOf])
  return { ...dragging, nodes, groups, edges, positions, linkOf, keysOfEdge, taken, onEdgesChange }
}
