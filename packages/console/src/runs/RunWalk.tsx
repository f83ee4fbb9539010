import { ActionIcon, Button, Tooltip } from "@mantine/core"
import { IconAlertTriangle, IconChevronLeft, IconChevronRight, IconPlayerTrackNext } from "@tabler/icons-react"
import type { ReactNode } from "react"
import styles from "./run-walk.module.css"
import type { StepWords } from "./step-words.ts"
import type { CurrentStep } from "./use-current-step.ts"
import { words } from "./words.ts"

/** Goes through the steps of a run: one by one, along all of them, to the next error, and on with a run that goes on. */
export const RunWalk = ({
  current,
  words: told,
  error,
  isLive,
}: {
  readonly current: CurrentStep
  readonly words: readonly StepWords[]
  /** The next step with an error. */
  readonly error: number | undefined
  readonly isLive: boolean
}) => {
  const { index } = current
  const last = told.length - 1
  if (last < 0) return null
  const step = told[index]
  return (
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
      {error !== undefined && (
        <Tooltip label={`${words.goToError} (E)`}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconAlertTriangle size={16} className={styles["error"] ?? ""} aria-hidden />}
            disabled={error === index}
            onClick={() => current.go(error)}
          >
            {words.goToError}
          </Button>
        </Tooltip>
      )}
      <div className={styles["steps"]}>
        <Arrow label={`${words.previous} (P)`} disabled={index <= 0} onClick={current.previous}>
          <IconChevronLeft size={16} />
        </Arrow>
        <input
          type="range"
          className={styles["scrubber"]}
          min={0}
          max={last}
          value={index}
          onChange={({ currentTarget }) => current.go(Number(currentTarget.value))}
          aria-label={words.scrubber}
          aria-valuetext={`${words.step(index + 1, last + 1)}: ${step?.name ?? ""}, ${step?.did ?? ""}`}
        />
        <span className={styles["place"]} aria-live="polite">
          {words.step(index + 1, last + 1)}
        </span>
        <Arrow label={`${words.next} (N)`} disabled={index >= last} onClick={current.next}>
          <IconChevronRight size={16} />
        </Arrow>
      </div>
    </div>
  )
}

const Arrow = ({
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
