import { capabilityText } from "@gatewright/flow"
import type { PlannedFlowRow } from "@gatewright/server/contract"
import styles from "./plan.module.css"
import type { PlanRow } from "./plan-rows.ts"
import { words } from "./words.ts"

/** What is worth knowing about a flow before it goes in, a line each. */
export const RowNotes = ({ flow, taken }: { readonly flow: PlannedFlowRow; readonly taken: PlanRow["taken"] }) => {
  if (taken === "left-out") return null
  const { changes, diverged, merge, migrated, newCapabilities } = flow
  const notes = [
    taken === "needed" && { text: words.needed },
    changes.length > 0 && { text: words.changes(changes.length) },
    diverged && { text: words.diverged, tone: "warn" },
    merge && merge.kept.length > 0 && { text: words.merged(merge.kept.length) },
    merge &&
      merge.conflicts.length > 0 && {
        text: words.conflicts(merge.open, merge.conflicts.length),
        tone: merge.open > 0 ? "warn" : undefined,
      },
    ...migrated.map(({ from, to, summary }) => ({ text: words.migrated(from, to, summary) })),
    ...newCapabilities.map((capability) => ({ text: words.newCapability(capabilityText(capability)), tone: "warn" })),
  ].filter((note) => note !== false && note !== undefined)
  return notes.length === 0 ? null : (
    <ul className={styles["notes"]}>
      {notes.map((note) => (
        <li key={note.text} data-tone={"tone" in note ? note.tone : undefined}>
          {note.text}
        </li>
      ))}
    </ul>
  )
}
