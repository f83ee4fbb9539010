import type { Edited } from "@gatewright/flow"
import { type NodeChange, type OnEdgesChange, type OnNodesChange, useStoreApi } from "@xyflow/react"
import { type RefObject, useCallback, useMemo } from "react"
import { type CanvasEdge, canvasEdges } from "./canvas-edges.ts"
import type { CanvasNode } from "./canvas-elements.ts"
import { frameElement, idOfElement, keyOfEdge } from "./element-id.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import type { FlowGraph } from "./flow-graph.ts"
import { useCanvasNodes } from "./use-canvas-nodes.ts"
import { useDragging } from "./use-dragging.ts"
import { useLatest } from "./use-latest.ts"
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
  const { groups } = document.layout
  const inside = useMemo(
    () =>
      new Map(
        groups
          .filter(({ id }) => collapsed.has(id))
          .flatMap(({ id, nodes }) => nodes.map((node) => [node, frameElement(id)] as const)),
      ),
    [groups, collapsed],
  )
  const shared = { graph, positions, marks, inside }
  const base = useCanvasNodes({ ...shared, document, problems, selected, collapsed, interactive })
  const edges = useMemo(
    () => canvasEdges({ graph, positions, marks, inside, selection: selected, selectable: interactive }),
    [graph, positions, marks, inside, selected, interactive],
  )
  const latestEdges = useLatest(edges)
  const edgeOf = useCallback((id: string) => latestEdges.current.find((edge) => edge.id === id), [latestEdges])
  const linkOf = useCallback((id: string) => edgeOf(id)?.data?.link, [edgeOf])
  const { draw, ...dragging } = useDragging({ base, document, catalogue, canvas, selection: ids, edit, linkOf })

  const onNodesChange: OnNodesChange<CanvasNode> = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      draw(changes)
      report(changes, idOfElement)
    },
    [draw, report],
  )
  const store = useStoreApi()
  const onEdgesChange: OnEdgesChange<CanvasEdge> = useCallback(
    (changes) => {
      // A box selects things, not the links between them: those go where the things go.
      if (store.getState().userSelectionActive) return
      report(changes, (id) => keyOfEdge(edgeOf(id) ?? {}))
    },
    [store, report, edgeOf],
  )
  return { ...dragging, inside, edges, positions, linkOf, onNodesChange, onEdgesChange }
}
