import type { FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { RunStep } from "@gatewright/server/contract"
import { IconHourglass } from "@tabler/icons-react"
import { type ReactNode, useMemo } from "react"
import { Message } from "../app/ui/Message.tsx"
import { boxesOf } from "../canvas/boxes-of.ts"
import { FlowCanvas } from "../canvas/FlowCanvas.tsx"
import { useStepKeys } from "../app/ui/use-step-keys.ts"
import { changedNodes } from "./changed-nodes.ts"
import { flowPath } from "./flow-path.ts"
import { FlowTrail } from "./FlowTrail.tsx"
import { nextError } from "./next-error.ts"
import { RunWalk } from "./RunWalk.tsx"
import { runWords } from "./run-words.ts"
import styles from "./run-view.module.css"
import { StepDetails } from "./StepDetails.tsx"
import { StepList } from "./StepList.tsx"
import { useCurrentStep } from "./use-current-step.ts"
import { useShownFlow } from "./use-shown-flow.ts"
import { placeIn, wayOf } from "./way-of.ts"
import { words } from "./words.ts"

/**
 * A run on its flow: the way that it took up to a step, the list of all steps, and what that step read and did. Steps in
 * library flows are shown on those, where they are at hand.
 */
export const RunView = ({
  flow,
  documents,
  present,
  steps,
  lead,
  notice,
  isLive = false,
  waiting,
}: {
  readonly flow: string
  readonly documents: Readonly<Record<string, FlowDocument>>
  /** The flow as it is now, where it is another one than what ran. */
  readonly present?: FlowDocument | undefined
  readonly steps: readonly RunStep[]
  /** What stands at the head of the bar. */
  readonly lead: ReactNode
  readonly notice?: ReactNode
  /** Whether more steps may come: the newest is shown as long as nobody looks at another one. */
  readonly isLive?: boolean
  /** What stands in the place of the steps before the first one. */
  readonly waiting?: ReactNode
}) => {
  const current = useCurrentStep(steps.length, isLive)
  const { index } = current
  const error = nextError(steps, index)
  useStepKeys({ ...current, nextError: () => error !== undefined && current.go(error) })
  const path = useMemo(() => flowPath(steps, index, flow), [steps, index, flow])
  const shown = useShownFlow({ path, index })
  const document = documents[shown.flow] ?? documents[flow]
  const main = documents[flow]
  const changed = useMemo(() => (present && main ? changedNodes(main, present) : none), [main, present])
  const changedHere = document?.flow.id === flow ? changed : none
  const marks = useMemo(
    () => document && wayOf(steps, { document, current: index, changed: changedHere }),
    [steps, document, index, changedHere],
  )
  const told = useMemo(() => runWords(steps, { documents, catalogue }), [steps, documents])
  const boxes = useMemo(() => document && boxesOf(document, catalogue), [document])
  const at = document && placeIn(document.flow.id, steps.slice(0, index + 1))?.node
  // The same object for the same node: the canvas moves only when the run does.
  const focus = useMemo(() => {
    const box = at === undefined ? undefined : boxes?.get(at)
    return box && { box, ifHidden: true }
  }, [at, boxes])
  /** The next visit of a node after this step, or its first one. */
  const goToNode = (node: string | undefined) => {
    const visits = steps.flatMap((step, number) =>
      step.node === node && step.flowId === document?.flow.id ? [number] : [],
    )
    const next = visits.find((number) => number > index) ?? visits[0]
    if (next !== undefined) current.go(next)
  }
  return (
    <div className={styles["view"]}>
      <header className={styles["bar"]}>
        <div className={styles["lead"]}>{lead}</div>
        <RunWalk current={current} words={told} error={error} isLive={isLive} />
      </header>
      <div className={styles["canvas"]}>
        <div className={styles["over"]}>
          {path.length > 1 && <FlowTrail path={path} documents={documents} shown={shown.at} onShow={shown.show} />}
          {notice}
        </div>
        {document && (
          <FlowCanvas
            key={document.flow.id}
            document={document}
            catalogue={catalogue}
            problems={noProblems}
            selected={undefined}
            onSelect={goToNode}
            marks={marks}
            focus={focus}
            label={words.canvas(document.flow.name)}
          />
        )}
      </div>
      <aside className={styles["side"]}>
        {steps.length === 0 ? (
          (waiting ?? <Message icon={IconHourglass} title={words.noSteps} text={words.noStepsText} role="status" />)
        ) : (
          <>
            <StepList {...{ steps, flow }} words={told} current={index} onGo={current.go} />
            <StepDetails
              {...{ steps, index, documents, catalogue, flow }}
              words={told[index]}
              isChanged={steps[index]?.flowId === flow && changed.has(steps[index].node)}
              onGo={current.go}
            />
          </>
        )}
      </aside>
    </div>
  )
}

const noProblems: readonly never[] = []
const none: ReadonlySet<string> = new Set()
