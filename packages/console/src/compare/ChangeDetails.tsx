import { useEffect, useRef } from "react"
import { MarkBadge } from "../canvas/MarkBadge.tsx"
import { NodeFacts } from "../inspector/NodeFacts.tsx"
import styles from "./change-details.module.css"
import type { Step } from "./comparison.ts"
import { nameOnSides } from "./name-on-sides.ts"
import { type Sides, stepDiff } from "./step-diff.ts"
import type { Steps } from "./use-steps.ts"
import { ValueDiff } from "./ValueDiff.tsx"
import { words } from "./words.ts"

/** What changed at the place that is looked at: every setting before and after. */
export const ChangeDetails = ({ steps, sides }: { readonly steps: Steps; readonly sides: Sides }) => {
  const place = useRef<HTMLElement>(null)
  const { current, group, node } = steps
  useEffect(() => {
    // From the top where it is the first: a long one would be shown from its end.
    if (current === group?.steps[0]) place.current?.scrollTo({ top: 0 })
    else place.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" })
  }, [current, group])
  return (
    <section ref={place} className={styles["details"]} aria-label={words.details} tabIndex={0}>
      {current && group ? (
        <>
          <h2>{group.title}</h2>
          {group.steps.map((step) => (
            <Change key={step.index} step={step} isCurrent={step.index === current.index} sides={sides} />
          ))}
        </>
      ) : (
        <p className={styles["quiet"]}>{node === undefined ? words.choose : words.sameNode}</p>
      )}
    </section>
  )
}

const Change = ({
  step: { change, mark, nodes },
  isCurrent,
  sides,
}: {
  readonly step: Step
  readonly isCurrent: boolean
  readonly sides: Sides
}) => {
  const diff = stepDiff(change, sides)
  const whole = change.kind === "node-added" ? sides.after : change.kind === "node-removed" ? sides.before : undefined
  return (
    <article className={styles["change"]} aria-current={isCurrent || undefined}>
      <header>
        <h3>{diff.title}</h3>
        <MarkBadge mark={mark} />
      </header>
      <ValueDiff {...diff} />
      {change.kind === "text-changed" && nodes.length > 0 && (
        <p className={styles["quiet"]}>
          {words.usedBy} {nodes.map((id) => `“${nameOnSides(id, sides)}”`).join(", ")}
        </p>
      )}
      {whole && (change.kind === "node-added" || change.kind === "node-removed") && (
        <div className={styles["facts"]}>
          <NodeFacts document={whole} node={change.node} catalogue={sides.catalogue} problems={[]} />
        </div>
      )}
    </article>
  )
}
