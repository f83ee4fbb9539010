import { inputHandle } from "@gatewright/flow"
import { useReactFlow } from "@xyflow/react"
import type { MouseEvent } from "react"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"

/** A double click on the empty canvas asks for a node there. */
export const useAddByDoubleClick = (onAddAt: FlowCanvasProps["onAddAt"]): ((event: MouseEvent) => void) => {
  const { screenToFlowPosition } = useReactFlow()
  return ({ target, clientX: x, clientY: y }) => {
    if (!(target instanceof Element) || !target.matches(".react-flow__pane")) return
    const position = screenToFlowPosition({ x, y })
    onAddAt?.({ position: { x: position.x, y: position.y - inputHandle }, client: { x, y } })
  }
}
