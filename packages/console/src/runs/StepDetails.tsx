import type { Catalogue, FlowDocument } from "@gatewright/flow"
import type { RunStep } from "@gatewright/server/contract"
import { Button } from "@mantine/core"
import { IconArrowDownRight } from "@tabler/icons-react"
import { useMemo } from "react"
import { Notice } from "../app/ui/Notice.tsx"
import { inputsOf } from "./inputs-of.ts"
import { ScreenSketch } from "./ScreenSketch.tsx"
import styles from "./step-details.module.css"
import type { StepWords } from "./step-words.ts"
import { ValueList } from "./ValueList.tsx"
import { words } from "./words.ts"

/** One step: its node, what came of it, the page that it showed, what it read and what it set. */
export const StepDetails = ({
  steps,
  words: told,
  index,
  documents,
  catalogue,
  flow,
  isChanged,
  onGo,
}: {
  readonly steps: readonly RunStep[]
  readonly words: StepWords | undefined
  readonly index: number
  readonly documents: Readonly<Record<string, FlowDocument>>
  readonly catalogue: Catalogue
  readonly flow: string
  /** Whether its node is another one in the flow as it is now. */
  readonly isChanged: boolean
  readonly onGo: (index: number) => void
}) => {
  const step = steps[index]
  const document = step && documents[step.flowId]
  const inputs = useMemo(
    () => (document ? inputsOf(steps, { index, document, catalogue }) : []),
    [steps, index, document, catalogue],
  )
  if (!step || !told) return null
  const { name, type, did } = told
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
      {isChanged && <Notice tone="warn" text={words.changedNode} />}
      {step.did === "called" && index + 1 < steps.length && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconArrowDownRight size={16} aria-hidden />}
            onClick={() => onGo(index + 1)}
          >
            {words.viewInDetail}
          </Button>
        </div>
      )}
      <dl className={styles["facts"]}>
        <dt>{words.result}</dt>
        <dd>{did}</dd>
        <dt>{words.visit}</dt>
        <dd>{step.visit === "entered" ? words.entered : words.answered}</dd>
        <dt>{words.at}</dt>
        <dd>
          <time dateTime={step.at}>{exact.format(new Date(step.at))}</time>
          {index > 0 && ` (${words.afterBegin(Date.parse(step.at) - Date.parse(steps[0]?.at ?? step.at))})`}
        </dd>
        <dt>{words.duration}</dt>
        <dd>{words.milliseconds(step.duration)}</dd>
      </dl>
      {step.elements !== undefined && <ScreenSketch step={step} />}
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
