import { addNode, card, type Edited, inputHandle, insertOnLink, newNodeId } from "@gatewright/flow"
import { useReactFlow } from "@xyflow/react"
import type { DragEvent, RefObject } from "react"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import { linkUnder, markLink } from "./link-under.ts"
import { droppedType, isNodeDrag } from "./node-drag.ts"

/** Takes nodes that are dragged from the palette: where they are let go, or on the link below. */
export const useNodeDrop = ({
  document,
  catalogue,
  canvas,
  edit,
  linkOf,
}: Pick<FlowCanvasProps, "document" | "catalogue"> & {
  readonly canvas: RefObject<HTMLElement | null>
  readonly edit: ((edited: Edited) => unknown) | undefined
  readonly linkOf: (edge: string) => Parameters<typeof insertOnLink>[0]["link"] | undefined
}) => {
  const { screenToFlowPosition } = useReactFlow()
  if (!edit) return {}
  return {
    onDragOver: (event: DragEvent) => {
      if (!isNodeDrag(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = "copy"
      const edge = linkUnder(pointOf(event))
      markLink(canvas.current, edge !== undefined && linkOf(edge) ? edge : undefined)
    },
    onDragLeave: () => markLink(canvas.current, undefined),
    onDrop: (event: DragEvent) => {
      const type = droppedType(event)
      if (type === "") return
      event.preventDefault()
      markLink(canvas.current, undefined)
      const { x, y } = screenToFlowPosition(pointOf(event))
      const at = { x: x - card.width / 2, y: y - inputHandle }
      const edge = linkUnder(pointOf(event))
      const link = edge === undefined ? undefined : linkOf(edge)
      const common = { document, catalogue, newId: newNodeId, at }
      edit(link ? insertOnLink({ ...common, link, insert: { type } }) : addNode({ ...common, type }))
    },
  }
}

const pointOf = ({ clientX, clientY }: DragEvent) => ({ x: clientX, y: clientY })
