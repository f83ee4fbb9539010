import type { DragEvent } from "react"

/** Whether files are dragged over the page. Which they are is told when they are dropped, not before. */
export const isFileDrag = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files")

/** The file that was dropped, where it was one. */
export const droppedFile = ({ dataTransfer }: DragEvent): File | undefined => dataTransfer.files[0]
