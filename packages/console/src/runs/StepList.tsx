import type { Catalogue, FlowDocument } from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"
import { IconAlertTriangle } from "@tabler/icons-react"
import { useEffect, useRef } from "react"
import styles from "./step-list.module.css"
import { stepWords } from "./step-words.ts"
import { words } from "./words.ts"

/** Every step of a run; a click goes there. */
export const StepList = ({
  steps,
  current,
  documents,
  catalogue,
  flow,
  onGo,
}: {
  readonly steps: readonly RunStep[]
  readonly current: number
  readonly documents: Readonly<Record<string, FlowDocument>>
  readonly catalogue: Catalogue
  /** The main flow: steps of others are set in. */
  readonly flow: string
  readonly onGo: (index: number) => void
}) => {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    place.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" })
  }, [current])
  return (
    <nav ref={place} className={styles["list"]} aria-label={words.stepList}>
      <ol>
        {steps.map((step, index) => {
          const { name, did } = stepWords(step, { document: documents[step.flowId], catalogue })
          return (
            // Steps are only ever added at the end.
            <li key={index} data-inner={step.flowId !== flow || undefined}>
              <button type="button" onClick={() => onGo(index)} aria-current={index === current ? "step" : undefined}>
                <span className={styles["number"]}>{index + 1}</span>
                <span className={styles["words"]}>
                  <strong>{name}</strong>
                  <span>{did}</span>
                </span>
                {step.error === undefined ? (
                  <span className={styles["time"]}>{words.milliseconds(step.duration)}</span>
                ) : (
                  <IconAlertTriangle size={16} role="img" aria-label={words.error} />
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
