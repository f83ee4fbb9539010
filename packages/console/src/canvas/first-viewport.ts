import { getNodesBounds, getViewportForBounds, type Viewport } from "@xyflow/react"
import type { CanvasNode } from "./canvas-elements.ts"

export const minZoom = 0.05

/** Above this many nodes the whole flow would be specks: the view begins where the flow begins. */
const tooMany = 600

/**
 * The view that a canvas opens with. It is known before anything is drawn, so that the first picture is the whole flow
 * and not a corner of it.
 */
export const firstViewport = (
  nodes: readonly CanvasNode[],
  { width, height }: { readonly width: number; readonly height: number },
): Viewport => {
  const start = nodes.find(({ type }) => type === "card")
  if (start && nodes.length > tooMany) {
    const zoom = 0.5
    return { x: 48 - start.position.x * zoom, y: height / 3 - start.position.y * zoom, zoom }
  }
  return getViewportForBounds(getNodesBounds([...nodes]), width, height, minZoom, 1, 0.12)
}
