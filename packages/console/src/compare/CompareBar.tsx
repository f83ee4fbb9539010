import { Switch } from "@mantine/core"
import { IconArrowRight } from "@tabler/icons-react"
import type { ReactNode } from "react"
import styles from "./compare.module.css"
import type { Steps } from "./use-steps.ts"
import { WalkButton } from "./WalkButton.tsx"
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
      <IconArrowRight size={16} aria-hidden />
      <span>{labels.after}</span>
    </div>
    <div className={styles["walk"]}>
      <strong role="status">{words.changes(count)}</strong>
      <WalkButton
        way="previous"
        label={words.previous}
        hint={words.previousKey}
        disabled={count === 0}
        onClick={previous}
      />
      {count > 0 && (
        <span className={styles["place"]} aria-live="polite">
          {current && words.place(current.index + 1, count)}
        </span>
      )}
      <WalkButton way="next" label={words.next} hint={words.nextKey} disabled={count === 0} onClick={next} />
    </div>
    <Switch
      label={words.showMoves(moves)}
      checked={showMoves}
      disabled={moves === 0}
      onChange={(event) => onShowMoves(event.currentTarget.checked)}
    />
  </div>
)
