import { type ConditionGroup, type ConditionRow, isConditionGroup } from "@gatewright/flow"
import { Button, SegmentedControl } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { words } from "../words.ts"
import { newRow } from "./condition-draft.ts"
import { ConditionRowInput } from "./ConditionRowInput.tsx"
import styles from "./form.module.css"

/** Rows of a group: all of them must hold, or one. A group at the top may hold groups. */
export const ConditionRows = ({
  group,
  label,
  onChange,
  inner = false,
  isEmpty = false,
}: {
  readonly group: ConditionGroup
  readonly label: string
  readonly onChange: (group: ConditionGroup) => void
  readonly inner?: boolean
  /** Nothing is written yet, which is something else than a condition that is always true. */
  readonly isEmpty?: boolean
}) => {
  const { join, rows } = group
  const change = (index: number, row: ConditionRow | ConditionGroup | undefined) =>
    onChange({ join, rows: row ? rows.with(index, row) : rows.toSpliced(index, 1) })
  return (
    <div className={styles["rows"]} role="group" aria-label={label} data-inner={inner || undefined}>
      {rows.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={words.condition.join}
          value={join}
          onChange={(picked) => onChange(joined(group, picked === "||" ? "||" : "&&"))}
          data={[
            { value: "&&", label: words.condition.all },
            { value: "||", label: words.condition.any },
          ]}
        />
      )}
      {rows.length === 0 && (
        <p className={styles["none"]}>{isEmpty ? words.condition.empty : words.condition.always}</p>
      )}
      {rows.map((row, index) =>
        isConditionGroup(row) ? (
          // By index: rows have no id; their inputs follow the value at the index
          <ConditionRows
            key={index}
            inner
            group={row}
            label={words.condition.group(index + 1)}
            onChange={(next) => change(index, next.rows.length === 0 ? undefined : next)}
          />
        ) : (
          <ConditionRowInput
            key={index}
            row={row}
            number={index + 1}
            onChange={(next) => change(index, next)}
            onRemove={() => change(index, undefined)}
          />
        ),
      )}
      <div className={styles["rowActions"]}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange({ join, rows: [...rows, newRow] })}
        >
          {words.condition.add}
        </Button>
        {!inner && rows.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() =>
              onChange({ join, rows: [...rows, { join: join === "&&" ? "||" : "&&", rows: [newRow, newRow] }] })
            }
          >
            {words.condition.addGroup}
          </Button>
        )}
      </div>
    </div>
  )
}

/** With another word between the rows, groups inside that have it now would be one with them: they take the other word. */
const joined = ({ rows }: ConditionGroup, join: "&&" | "||"): ConditionGroup => ({
  join,
  rows: rows.map((row) => (isConditionGroup(row) ? { ...row, join: join === "&&" ? "||" : "&&" } : row)),
})
