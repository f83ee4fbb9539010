import type { RunStep } from "@gatewright/server/contract"
import { type KeyboardEvent, useEffect, useRef } from "react"
import list from "../app/ui/button-list.module.css"
import { StepIcon } from "./StepIcon.tsx"
import styles from "./step-list.module.css"
import type { StepWords } from "./step-words.ts"
import { words } from "./words.ts"

/** Every step of a run; a click goes there, and so do the arrow keys. It is one stop of the Tab key. */
export const StepList = ({
  steps,
  words: told,
  current,
  flow,
  onGo,
}: {
  readonly steps: readonly RunStep[]
  readonly words: readonly StepWords[]
  readonly current: number
  /** The main flow: steps of others are set in. */
  readonly flow: string
  readonly onGo: (index: number) => void
}) => {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const step = place.current?.querySelector<HTMLElement>("[aria-current]")
    step?.scrollIntoView({ block: "nearest" })
    if (place.current?.contains(document.activeElement)) step?.focus({ preventScroll: true })
  }, [current])
  const press = (event: KeyboardEvent) => {
    const to = targetOf(event.key, current, steps.length - 1)
    if (to === undefined) return
    event.preventDefault()
    onGo(to)
  }
  return (
    <nav ref={place} className={`${list["list"]} ${styles["list"]}`} aria-label={words.stepList}>
      <ol onKeyDown={press}>
        {steps.map((step, index) => (
          // Steps are only ever added at the end.
          <li key={index} data-inner={step.flowId !== flow || undefined}>
            <button
              type="button"
              onClick={() => onGo(index)}
              tabIndex={index === current ? 0 : -1}
              aria-current={index === current ? "step" : undefined}
            >
              <span className={styles["number"]}>{index + 1}</span>
              <StepIcon step={step} />
              <span className={styles["words"]}>
                <strong>{told[index]?.name}</strong>
                <span>{told[index]?.did}</span>
              </span>
              <span className={styles["time"]}>{words.milliseconds(step.duration)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

const targetOf = (key: string, current: number, last: number): number | undefined => {
  if (key === "ArrowDown") return Math.min(current + 1, last)
  if (key === "ArrowUp") return Math.max(current - 1, 0)
  if (key === "Home") return 0
  return key === "End" ? last : undefined
}
