import { MiniMap } from "@xyflow/react"
import styles from "./canvas.module.css"
import { miniMapColor } from "./mini-map-color.ts"

/** The whole flow in a corner: dragged in it, the view moves. */
export const CanvasMap = () => (
  <MiniMap
    pannable
    zoomable
    position="bottom-left"
    nodeColor={miniMapColor}
    nodeStrokeWidth={0}
    className={styles["miniMap"] ?? ""}
  />
)
