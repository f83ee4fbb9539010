import type { Viewport } from "@xyflow/react"
import type { CanvasNode } from "./canvas-elements.ts"
import styles from "./canvas.module.css"

/**
 * A big flow in a few strokes: its cards as boxes, in the view that the canvas opens with. It is there at once, and the
 * canvas with its thousands of elements takes its place as soon as it is ready.
 */
export const Sketch = ({ nodes, viewport }: { readonly nodes: readonly CanvasNode[]; readonly viewport: Viewport }) => (
  <svg className={styles["sketch"]} aria-hidden="true">
    <g transform={`translate(${viewport.x} ${viewport.y}) scale(${viewport.zoom})`}>
      <path d={nodes.map(box).join("")} />
    </g>
  </svg>
)

const box = ({ type, position: { x, y }, width = 0, height = 0 }: CanvasNode): string =>
  type === "card" ? `M${x},${y}h${width}v${height}h${-width}z` : ""
