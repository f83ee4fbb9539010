import type { PlannedFlowRow } from "@gatewright/server/contract"
import { SegmentedControl } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { type PlanDraft, withChoice } from "./plan-draft.ts"
import styles from "./plan.module.css"
import { plannedFlowQuery } from "./plan-queries.ts"
import { toldChange } from "./told-change.ts"
import { words } from "./words.ts"

/** What both sides changed to different ends, and the choice between them. */
export const Conflicts = ({
  tenant,
  flow: { source, merge },
  draft,
  onChange,
}: {
  readonly tenant: string
  readonly flow: PlannedFlowRow
  readonly draft: PlanDraft
  readonly onChange: (draft: PlanDraft) => void
}) => {
  // The plan itself comes without contents; they are fetched where there is something to decide.
  const { data } = useQuery(plannedFlowQuery(tenant, { ...draft, choices: {} }, source.id))
  const full = new Map((data?.merge?.conflicts ?? []).map((conflict) => [conflict.id, conflict]))
  return (
    <ul className={styles["conflicts"]}>
      {(merge?.conflicts ?? []).map((conflict) => {
        const { id, label, ours, theirs } = full.get(conflict.id) ?? conflict
        const side = draft.choices[source.id]?.[id]
        return (
          <li key={id} data-open={side === undefined || undefined}>
            <div>
              <strong>{label}</strong>
              <p>
                {words.sides.here}: {told(ours)}
              </p>
              <p>
                {words.sides.inFile}: {told(theirs)}
              </p>
            </div>
            <SegmentedControl
              size="xs"
              aria-label={label}
              data={[
                { value: "ours", label: words.ours },
                { value: "theirs", label: words.theirs },
              ]}
              value={side ?? ""}
              onChange={(value) => onChange(withChoice(draft, source.id, id, value === "theirs" ? "theirs" : "ours"))}
            />
          </li>
        )
      })}
    </ul>
  )
}

const told = (changes: readonly { readonly kind: string; readonly label: string }[]): string =>
  changes.map((change) => toldChange(change)).join("; ")
