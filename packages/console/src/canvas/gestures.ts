import { type ReactFlowProps, SelectionMode } from "@xyflow/react"
import type { CanvasEdge } from "./canvas-edges.ts"
import type { CanvasNode } from "./canvas-elements.ts"
import { minZoom } from "./first-viewport.ts"

/**
 * How mouse and wheel move the view and select: a drag over the canvas moves it, as do the wheel, Space and the middle
 * button; with Shift, or once somebody has said so, it selects with a box. Links and keys are our own.
 */
export const gestures = ({
  canDrag,
  canSelect,
  boxSelect,
}: {
  /** Whether a drag over a card moves it. */
  readonly canDrag: boolean
  /** Whether several things can be selected. */
  readonly canSelect: boolean
  /** Whether a drag over the canvas selects. */
  readonly boxSelect: boolean
}): Partial<ReactFlowProps<CanvasNode, CanvasEdge>> => ({
  minZoom,
  maxZoom: 2,
  panOnScroll: true,
  zoomOnDoubleClick: false,
  zoomActivationKeyCode: zoomKeys,
  nodesDraggable: canDrag,
  nodesConnectable: false,
  edgesFocusable: false,
  edgesReconnectable: false,
  elementsSelectable: true,
  elevateNodesOnSelect: false,
  selectNodesOnDrag: false,
  selectionKeyCode: canSelect ? "Shift" : null,
  multiSelectionKeyCode: canSelect ? multiSelectKeys : null,
  selectionMode: SelectionMode.Partial,
  selectionOnDrag: boxSelect,
  panOnDrag: boxSelect ? otherButtons : true,
  deleteKeyCode: null,
})

const zoomKeys = ["Control", "Meta"]
const multiSelectKeys = ["Shift", "Control", "Meta"]
const otherButtons = [1, 2]
