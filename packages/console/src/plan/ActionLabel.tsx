import type { PlannedFlowRow } from "@gatewright/server/contract"
import { IconCircleMinus, IconCirclePlus, IconCircleX, IconEqual, IconVersions } from "@tabler/icons-react"
import styles from "./plan.module.css"
import { words } from "./words.ts"

const icons = {
  create: IconCirclePlus,
  "new-version": IconVersions,
  unchanged: IconEqual,
  blocked: IconCircleX,
} as const

/** What becomes of a flow: told by icon and word, not by colour alone. */
export const ActionLabel = ({
  action,
  done = false,
}: {
  readonly action: PlannedFlowRow["action"] | "left-out"
  /** Whether it became of it already. */
  readonly done?: boolean
}) => {
  const Symbol = action === "left-out" ? IconCircleMinus : icons[action]
  return (
    <span className={styles["action"]} data-action={action}>
      <Symbol size={16} aria-hidden />
      {action === "left-out" ? words.leftOut : (done ? words.actionsDone : words.actions)[action]}
    </span>
  )
}
