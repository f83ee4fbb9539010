import { ActionIcon, Switch, Tooltip } from "@mantine/core"
import { IconArrowRight, IconChevronLeft, IconChevronRight } from "@tabler/icons-react"
import type { ReactNode } from "react"
import styles from "./compare.module.css"
import type { Steps } from "./use-steps.ts"
import { words } from "./words.ts"

/** What is compared, how much differs, and the way through it: `5 changes ‹ 2 of 5 ›`. */
export const CompareBar = ({
  lead,
  labels,
  count,
  steps: { current, next, previous },
  moves,
  showMoves,
  onShowMoves,
}: {
  readonly lead: ReactNode
  readonly labels: { readonly before: ReactNode; readonly after: ReactNode }
  readonly count: number
  readonly steps: Pick<Steps, "current" | "next" | "previous">
  readonly moves: number
  readonly showMoves: boolean
  readonly onShowMoves: (shown: boolean) => void
}) => (
  <div className={styles["bar"]} role="toolbar" aria-label={words.title}>
    {lead}
    <div className={styles["sides"]}>
      <span>{labels.before}</span>
      <IconArrowRight size={16} stroke={1.8} aria-hidden />
      <span>{labels.after}</span>
    </div>
    <div className={styles["walk"]}>
      <strong role="status">{words.changes(count)}</strong>
      <Tooltip label={words.previousKey}>
        <ActionIcon
          variant="default"
          size={30}
          disabled={count === 0}
          onClick={previous}
          aria-label={words.previous}
          aria-keyshortcuts="P"
        >
          <IconChevronLeft size={17} />
        </ActionIcon>
      </Tooltip>
      {count > 0 && (
        <span className={styles["place"]} aria-live="polite">
          {current && words.place(current.index + 1, count)}
        </span>
      )}
      <Tooltip label={words.nextKey}>
        <ActionIcon
          variant="default"
          size={30}
          disabled={count === 0}
          onClick={next}
          aria-label={words.next}
          aria-keyshortcuts="N"
        >
          <IconChevronRight size={17} />
        </ActionIcon>
      </Tooltip>
    </div>
    <Switch
      label={words.showMoves(moves)}
      checked={showMoves}
      disabled={moves === 0}
      onChange={(event) => onShowMoves(event.currentTarget.checked)}
    />
  </div>
)
