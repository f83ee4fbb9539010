import type { PlannedFlowRow } from "@gatewright/server/contract"
import { SegmentedControl } from "@mantine/core"
import { type PlanDraft, withChoice } from "./plan-draft.ts"
import styles from "./plan.module.css"
import { words } from "./words.ts"

/** What both sides changed to different ends, and the choice between them. */
export const Conflicts = ({
  flow: { source, merge },
  draft,
  onChange,
}: {
  readonly flow: PlannedFlowRow
  readonly draft: PlanDraft
  readonly onChange: (draft: PlanDraft) => void
}) => (
  <ul className={styles["conflicts"]}>
    {(merge?.conflicts ?? []).map(({ id, label, ours, theirs }) => {
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

const told = (changes: readonly { readonly label: string }[]): string => changes.map(({ label }) => label).join("; ")
