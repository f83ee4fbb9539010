import { addNode, card, type Edited, inputHandle, insertOnLink, type Link, newNodeId } from "@gatewright/flow"
import { useReactFlow } from "@xyflow/react"
import { type DragEvent, type RefObject, useState } from "react"
import { droppedFile, isFileDrag } from "./file-drag.ts"
import type { FlowCanvasProps } from "./flow-canvas-props.ts"
import { linkUnder, markLink } from "./link-under.ts"
import { droppedType, isNodeDrag } from "./node-drag.ts"
import { observable } from "./observable.ts"

/** Takes nodes that are dragged from the palette, where they are let go or on the link below, and files of flows. */
export const useNodeDrop = ({
  document,
  catalogue,
  canvas,
  edit,
  linkOf,
  onFile,
}: Pick<FlowCanvasProps, "document" | "catalogue" | "onFile"> & {
  readonly canvas: RefObject<HTMLElement | null>
  readonly edit: ((edited: Edited) => unknown) | undefined
  readonly linkOf: (edge: string) => Pick<Link, "from" | "output" | "to"> | undefined
}) => {
  const { screenToFlowPosition } = useReactFlow()
  const [hasFile] = useState(() => observable(false))
  if (!edit) return { hasFile }
  const end = (): void => {
    hasFile.set(false)
    markLink(canvas.current, undefined)
  }
  const linkAt = (event: DragEvent) => {
    const edge = linkUnder(pointOf(event))
    return edge === undefined ? undefined : { edge, link: linkOf(edge) }
  }
  return {
    hasFile,
    onDragOver: (event: DragEvent) => {
      const isFile = onFile !== undefined && isFileDrag(event)
      if (!isFile && !isNodeDrag(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = "copy"
      hasFile.set(isFile)
      const at = isFile ? undefined : linkAt(event)
      markLink(canvas.current, at?.link && at.edge)
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) end()
    },
    onDrop: (event: DragEvent) => {
      end()
      const { x, y } = screenToFlowPosition(pointOf(event))
      const file = droppedFile(event)
      const type = droppedType(event)
      if ((!file || !onFile) && type === "") return
      event.preventDefault()
      if (file) {
        onFile?.(file, { x, y })
        return
      }
      const link = linkAt(event)?.link
      const common = { document, catalogue, newId: newNodeId, at: { x: x - card.width / 2, y: y - inputHandle } }
      edit(link ? insertOnLink({ ...common, link, insert: { type } }) : addNode({ ...common, type }))
    },
  }
}

const pointOf = ({ clientX, clientY }: DragEvent) => ({ x: clientX, y: clientY })
