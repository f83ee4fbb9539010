import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getBezierPath } from "@xyflow/react"
import { memo } from "react"
import type { CanvasEdge } from "./canvas-edges.ts"
import type { Mark } from "./canvas-marks.ts"
import styles from "./canvas.module.css"
import type { Route } from "./link-routes.ts"
import { MarkBadge } from "./MarkBadge.tsx"
import { roundedPath } from "./rounded-path.ts"
import { words } from "./words.ts"

/** A link: a curve, or a line with corners where it leads back or around cards. */
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
    const route = data?.route
    const mark = data?.mark
    const count = data?.count ?? 0
    const [path, middleX, middleY] =
      route === undefined
        ? getBezierPath({ ...ends, curvature: 0.3 })
        : [routedPath(ends, route), (sourceX + targetX) / 2, route.lane]
    return (
      <>
        <BaseEdge
          path={path}
          interactionWidth={selectable === true ? 18 : 0}
          {...(markerEnd !== undefined && { markerEnd })}
          className={`${styles["edge"]} ${data?.near ? styles["near"] : ""} ${data?.kind === "failure" ? styles["failing"] : ""} ${mark ? styles["marked"] : ""}`}
          data-mark={mark}
        />
        {mark && (!ways.has(mark) || count > 1) && (
          <EdgeLabelRenderer>
            <span
              className={styles["edgeMark"]}
              style={{ transform: `translate(-50%, -50%) translate(${middleX}px, ${middleY}px)` }}
            >
              <MarkBadge mark={mark} label={ways.has(mark) ? words.times(count) : undefined} />
            </span>
          </EdgeLabelRenderer>
        )}
      </>
    )
  },
)

/** A way is told by its cards: badges on every link of it would hide the flow. One that goes round says how often. */
const ways: ReadonlySet<Mark> = new Set(["passed", "failed", "current"])

type Ends = Pick<EdgeProps, "sourceX" | "sourceY" | "targetX" | "targetY">

const routedPath = ({ sourceX, sourceY, targetX, targetY }: Ends, { lane, aside }: Route): string => {
  const [turn, back] = [sourceX + turnAfter + aside, targetX - turnBefore - aside]
  return roundedPath(
    [
      [sourceX, sourceY],
      [turn, sourceY],
      [turn, lane],
      [back, lane],
      [back, targetY],
      [targetX, targetY],
    ],
    12,
  )
}

/** How far from its ends a line turns. The arrow at the end takes some room. */
const [turnAfter, turnBefore] = [20, 26]
