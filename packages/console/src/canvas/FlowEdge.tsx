import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from "@xyflow/react"
import { memo } from "react"
import type { CanvasEdge } from "./canvas-edges.ts"
import type { Mark } from "./canvas-marks.ts"
import styles from "./canvas.module.css"
import { MarkBadge } from "./MarkBadge.tsx"
import { roundedPath } from "./rounded-path.ts"

/** A link. One that leads forward is a curve; one that leads back runs around the cards, so that it is told apart. */
export const FlowEdge = memo(
  ({
    data,
    selectable,
    markerEnd,
    sourceX,
    sourceY,
    sourcePosition,
    targetX,
    targetY,
    targetPosition,
  }: EdgeProps<CanvasEdge>) => {
    const ends = { sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition }
    const lane = data?.lane
    const mark = data?.mark
    const [path, middleX, middleY] =
      lane === undefined
        ? getBezierPath({ ...ends, curvature: 0.3 })
        : [backPath(ends, lane), (sourceX + targetX) / 2, lane]
    return (
      <>
        <BaseEdge
          path={path}
          interactionWidth={selectable === true ? 18 : 0}
          {...(markerEnd !== undefined && { markerEnd })}
          className={`${styles["edge"]} ${data?.near ? styles["near"] : ""} ${data?.kind === "failure" ? styles["failing"] : ""} ${mark ? styles["marked"] : ""}`}
          data-mark={mark}
        />
        {mark && !ways.has(mark) && (
          <EdgeLabelRenderer>
            <span
              className={styles["edgeMark"]}
              style={{ transform: `translate(-50%, -50%) translate(${middleX}px, ${middleY}px)` }}
            >
              <MarkBadge mark={mark} />
            </span>
          </EdgeLabelRenderer>
        )}
      </>
    )
  },
)

/** A way is told by its cards: badges on every link of it would hide the flow. */
const ways: ReadonlySet<Mark> = new Set(["passed", "failed", "current"])

type Ends = Pick<EdgeProps, "sourceX" | "sourceY" | "targetX" | "targetY">

const backPath = ({ sourceX, sourceY, targetX, targetY }: Ends, lane: number): string =>
  roundedPath(
    [
      [sourceX, sourceY],
      [sourceX + 24, sourceY],
      [sourceX + 24, lane],
      [targetX - 26, lane],
      [targetX - 26, targetY],
      [targetX, targetY],
    ],
    12,
  )
