import { BaseEdge, type EdgeProps, getBezierPath, getSmoothStepPath } from "@xyflow/react"
import { memo } from "react"
import type { CanvasEdge } from "./canvas-elements.ts"
import styles from "./canvas.module.css"

/** A link. One that leads forward is a curve; one that leads back goes around in straight pieces, so that it is told apart. */
export const FlowEdge = memo(
  ({
    data,
    selected,
    markerEnd,
    sourceX,
    sourceY,
    sourcePosition,
    targetX,
    targetY,
    targetPosition,
  }: EdgeProps<CanvasEdge>) => {
    const ends = { sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition }
    const [path] =
      targetX > sourceX
        ? getBezierPath({ ...ends, curvature: 0.3 })
        : getSmoothStepPath({ ...ends, borderRadius: 14, offset: 24 })
    return (
      <BaseEdge
        path={path}
        interactionWidth={0}
        {...(markerEnd !== undefined && { markerEnd })}
        className={`${styles["edge"]} ${selected ? styles["near"] : ""} ${data?.kind === "failure" ? styles["failing"] : ""}`}
      />
    )
  },
)
