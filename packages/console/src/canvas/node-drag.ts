import type { DragEvent } from "react"

const mediaType = "application/x-gatewright-node"

/** Begins to drag a node of the palette: called by what shows it, on `dragstart`. `type` is that of the node. */
export const startNodeDrag = ({ dataTransfer }: DragEvent, type: string): void => {
  dataTransfer.setData(mediaType, type)
  dataTransfer.effectAllowed = "copy"
}

/** Whether what is dragged is a node of the palette. */
export const isNodeDrag = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(mediaType)

/** The type of the node that was dropped. */
export const droppedType = ({ dataTransfer }: DragEvent): string => dataTransfer.getData(mediaType)
