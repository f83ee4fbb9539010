import type { FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import type { RunStep } from "@gatewright/server/contract"
import { ActionIcon, Button, Tooltip } from "@mantine/core"
import { IconChevronLeft, IconChevronRight, IconHourglass, IconPlayerTrackNext } from "@tabler/icons-react"
import { type ReactNode, useMemo } from "react"
import { Message } from "../app/ui/Message.tsx"
import { boxesOf } from "../canvas/boxes-of.ts"
import { FlowCanvas } from "../canvas/FlowCanvas.tsx"
import { useStepKeys } from "../compare/use-step-keys.ts"
import styles from "./run-view.module.css"
import { StepDetails } from "./StepDetails.tsx"
import { StepList } from "./StepList.tsx"
import { useCurrentStep } from "./use-current-step.ts"
import { wayOf } from "./way-of.ts"
import { words } from "./words.ts"

/**
 * A run on its flow: the way that it took up to a step, the list of all steps, and what that step read and did. Steps in
 * library flows are shown on those, where they are at hand.
 */
export const RunView = ({
  flow,
  documents,
  steps,
  lead,
  notice,
  isLive = false,
  waiting,
}: {
  readonly flow: string
  readonly documents: Readonly<Record<string, FlowDocument>>
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
  useStepKeys(current)
  const { index } = current
  const step = steps[index]
  const document = documents[step?.flowId ?? flow] ?? documents[flow]
  const marks = useMemo(() => document && wayOf(steps, { document, current: index }), [steps, document, index])
  const boxes = useMemo(() => document && boxesOf(document, catalogue), [document])
  const at = step?.flowId === document?.flow.id ? step?.node : undefined
  // The same object for the same node: the canvas moves only when the run does.
  const focus = useMemo(() => {
    const box = at === undefined ? undefined : boxes?.get(at)
    return box && { box, ifHidden: true }
  }, [at, boxes])
  return (
    <div className={styles["view"]}>
      <header className={styles["bar"]}>
        <div className={styles["lead"]}>{lead}</div>
        <div className={styles["walk"]}>
          {isLive && !current.follows && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPlayerTrackNext size={16} aria-hidden />}
              onClick={current.follow}
            >
              {words.newest}
            </Button>
          )}
          <Walk label={`${words.previous} (P)`} disabled={index <= 0} onClick={current.previous}>
            <IconChevronLeft size={16} />
          </Walk>
          <span className={styles["place"]} aria-live="polite">
            {words.step(index + 1, steps.length)}
          </span>
          <Walk label={`${words.next} (N)`} disabled={index >= steps.length - 1} onClick={current.next}>
            <IconChevronRight size={16} />
          </Walk>
        </div>
      </header>
      <div className={styles["canvas"]}>
        {notice !== undefined && notice !== false && <div className={styles["notice"]}>{notice}</div>}
        {document && (
          <FlowCanvas
            key={document.flow.id}
            document={document}
            catalogue={catalogue}
            problems={noProblems}
            selected={undefined}
            onSelect={(node) => {
              const found = node === undefined ? -1 : steps.findIndex((each) => each.node === node)
              if (found >= 0) current.go(found)
            }}
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
            <StepList {...{ steps, documents, catalogue, flow }} current={index} onGo={current.go} />
            <StepDetails {...{ steps, index, documents, catalogue, flow }} />
          </>
        )}
      </aside>
    </div>
  )
}

const noProblems: readonly never[] = []

const Walk = ({
  label,
  disabled,
  onClick,
  children,
}: {
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) => (
  <Tooltip label={label}>
    <ActionIcon variant="default" size={30} aria-label={label} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
)
