import { getNodesBounds, getViewportForBounds, type Viewport } from "@xyflow/react"
import type { Box } from "./box.ts"
import type { CanvasNode } from "./canvas-elements.ts"

export const minZoom = 0.05

/** A flow with more nodes than this, or one so long that it would be drawn smaller, would be specks. */
const most = { nodes: 600, zoom: 0.08 }

/**
 * The view that a canvas opens with: the whole flow, or where it begins if the whole were specks. It is known before
 * anything is drawn, so that the first picture is not a corner of it.
 */
export const firstViewport = (
  nodes: readonly CanvasNode[],
  { width, height }: { readonly width: number; readonly height: number },
  bounds: Box = getNodesBounds([...nodes]),
): Viewport => {
  const whole = getViewportForBounds(bounds, width, height, minZoom, 1, 0.12)
  const start = nodes.find(({ type }) => type === "card")
  if (!start || (nodes.length <= most.nodes && whole.zoom >= most.zoom)) return whole
  const zoom = 0.5
  return { x: 48 - start.position.x * zoom, y: height / 3 - start.position.y * zoom, zoom }
}
