import { getBezierPath, Position, useStore, ViewportPortal } from "@xyflow/react"
import styles from "./link-tools.module.css"
import type { LinkDraft } from "./link-draft.ts"
import { type Observable, useObserved } from "./observable.ts"

/** The link that is being drawn, and why it can't lead where the mouse is. */
export const DraftLink = ({ draft }: { readonly draft: Observable<LinkDraft | undefined> }) => {
  const drawn = useObserved(draft)
  const pixel = useStore(({ transform }) => 1 / transform[2])
  if (!drawn) return undefined
  const { start, end, verdict } = drawn
  const [source, target] = start.moves === "to" ? [start.anchor, end] : [end, start.anchor]
  const [path] = getBezierPath({
    sourceX: source.x,
    sourceY: source.y,
    sourcePosition: Position.Right,
    targetX: target.x,
    targetY: target.y,
    targetPosition: Position.Left,
    curvature: 0.3,
  })
  const refused = verdict && "problem" in verdict ? verdict.problem.message : undefined
  return (
    <ViewportPortal>
      <svg className={styles["draft"]} data-refused={refused !== undefined || undefined} aria-hidden="true">
        <path d={path} />
        <circle cx={end.x} cy={end.y} r={4 * pixel} />
      </svg>
      {refused !== undefined && (
        <p
          className={styles["reason"]}
          style={{ transform: `translate(${end.x + 14 * pixel}px, ${end.y + 14 * pixel}px) scale(${pixel})` }}
        >
          {refused}
        </p>
      )}
    </ViewportPortal>
  )
}
