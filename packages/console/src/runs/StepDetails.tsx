import type { Catalogue, FlowDocument } from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"
import { useMemo } from "react"
import { Notice } from "../app/ui/Notice.tsx"
import { inputsOf } from "./inputs-of.ts"
import styles from "./step-details.module.css"
import { stepWords } from "./step-words.ts"
import { ValueList } from "./ValueList.tsx"
import { words } from "./words.ts"

/** One step: its node, what came of it, what it read and what it set. */
export const StepDetails = ({
  steps,
  index,
  documents,
  catalogue,
  flow,
}: {
  readonly steps: readonly RunStep[]
  readonly index: number
  readonly documents: Readonly<Record<string, FlowDocument>>
  readonly catalogue: Catalogue
  readonly flow: string
}) => {
  const step = steps[index]
  const document = step && documents[step.flowId]
  const inputs = useMemo(
    () => (document ? inputsOf(steps, { index, document, catalogue }) : []),
    [steps, index, document, catalogue],
  )
  if (!step) return null
  const { name, type, did } = stepWords(step, { document, catalogue })
  const outputs = Object.entries(step.set ?? {}).map(([variable, value]) => ({ name: variable, value }))
  return (
    // A part that scrolls has to be reached by keys.
    <section className={styles["details"]} aria-label={name} tabIndex={0}>
      <header>
        <h2>{name}</h2>
        <p>
          {type}
          {step.node !== "" && <code>{step.node}</code>}
        </p>
        {step.flowId !== flow && <p>{words.inLibrary(document?.flow.name ?? step.flowId)}</p>}
      </header>
      {step.error !== undefined && <Notice tone="bad" title={did} text={step.error} />}
      <dl className={styles["facts"]}>
        <dt>{words.result}</dt>
        <dd>{did}</dd>
        <dt>{words.visit}</dt>
        <dd>{step.visit === "entered" ? words.entered : words.answered}</dd>
        <dt>{words.at}</dt>
        <dd>
          <time dateTime={step.at}>{exact.format(new Date(step.at))}</time>
        </dd>
        <dt>{words.duration}</dt>
        <dd>{words.milliseconds(step.duration)}</dd>
      </dl>
      <ValueList title={words.inputs} hint={words.inputsText} values={inputs} none={words.noInputs} />
      <ValueList title={words.outputs} values={outputs} none={words.noOutputs} />
    </section>
  )
}

const exact = new Intl.DateTimeFormat("en", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
  hourCycle: "h23",
})
