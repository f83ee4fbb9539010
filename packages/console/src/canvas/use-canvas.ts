import type { RefObject } from "react"
import { portPress } from "./port-press.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import { useAddByDoubleClick } from "./use-add-by-double-click.ts"
import { useCanvasActions } from "./use-canvas-actions.ts"
import { useCanvasElements } from "./use-canvas-elements.ts"
import { useCanvasKeys } from "./use-canvas-keys.ts"
import { useCanvasMenu } from "./use-canvas-menu.ts"
import { useCollapsed } from "./use-collapsed.ts"
import { useFlowGraph } from "./use-flow-graph.ts"
import { useLinkCut } from "./use-link-cut.ts"
import { useLinkDrag } from "./use-link-drag.ts"
import { useNodeDrop } from "./use-node-drop.ts"
import { useSelection } from "./use-selection.ts"

/** What a canvas draws, and how it answers to mouse and keys. */
export const useCanvas = (props: FlowCanvasProps, canvas: RefObject<HTMLElement | null>) => {
  const { document, catalogue, onEdit: edit, onAddAt } = props
  const graph = useFlowGraph(document, catalogue)
  const selection = useSelection(props)
  const { collapsed, toggle } = useCollapsed(document.flow.id, props.onSelection !== undefined)
  const common = { document, catalogue, graph, canvas, edit, selection }
  const elements = useCanvasElements({
    ...common,
    problems: props.problems,
    marks: props.marks,
    collapsed,
    interactive: edit !== undefined,
  })
  const { nodes, positions, linkOf, keysOfEdge } = elements
  const actions = useCanvasActions({
    ...common,
    selection: selection.ids,
    toggleGroup: toggle,
    editing: props.editing,
    onProblem: props.onProblem,
  })
  const { draft, begin } = useLinkDrag({ ...common, positions, onAddAt })
  const { hasFile, ...drop } = useNodeDrop({ ...common, linkOf, onFile: props.onFile })
  const menu = useCanvasMenu({ menu: props.menu, selection, keysOf: keysOfEdge })
  const onKeyDownCapture = useCanvasKeys({
    ...common,
    nodes,
    lines: elements.edges,
    onEnter: props.onEnter,
    onEscape: props.onEscape,
    onWrite: actions.writing.set,
    onMenu: props.menu && menu.openOnFocused,
  })
  const onDoubleClick = useAddByDoubleClick(onAddAt)
  const onEdgeClick = useLinkCut({ document, catalogue, edit })
  return {
    graph,
    selection,
    elements,
    toggleGroup: toggle,
    actions,
    draft,
    beginLink: begin,
    hasFile,
    menu,
    onEdgeClick,
    /** What the place of the canvas listens to. */
    listeners: {
      onKeyDownCapture,
      onContextMenu: menu.onContextMenu,
      ...(edit && { onPointerDown: portPress({ graph, positions, begin }) }),
      ...(onAddAt && { onDoubleClick }),
      ...drop,
    },
  }
}
