import { useEffect, useRef } from "react"
import list from "../app/ui/button-list.module.css"
import { MarkBadge } from "../canvas/MarkBadge.tsx"
import styles from "./change-list.module.css"
import type { Step, StepGroup } from "./comparison.ts"
import { type Sides, stepDiff } from "./step-diff.ts"
import { words } from "./words.ts"

/** Every change, in groups; a click goes there. */
export const ChangeList = ({
  groups,
  current,
  sides,
  onGo,
}: {
  readonly groups: readonly StepGroup[]
  readonly current: Step | undefined
  readonly sides: Sides
  readonly onGo: (step: Step) => void
}) => {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    place.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" })
  }, [current])
  return (
    <nav ref={place} className={`${list["list"]} ${styles["list"]}`} aria-label={words.list}>
      {groups.map(({ id, title, steps }) => (
        <section key={id}>
          <h2 title={title}>{title}</h2>
          <ul>
            {steps.map((step) => (
              <li key={step.index}>
                <button
                  type="button"
                  onClick={() => onGo(step)}
                  aria-current={step.index === current?.index || undefined}
                >
                  <MarkBadge mark={step.mark} short />
                  <span>{stepDiff(step.change, sides).title}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}
