import { compileCondition, conditionRows, type ConditionGroup, writeCondition } from "@gatewright/flow"
import { Input, SegmentedControl } from "@mantine/core"
import { useState } from "react"
import { words } from "../words.ts"
import { storedText } from "./changed-value.ts"
import { ConditionRows } from "./ConditionRows.tsx"
import { isWhole } from "./condition-draft.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { TextField as Field } from "./form-field.ts"
import styles from "./form.module.css"
import { labelProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"
import { TextField } from "./TextField.tsx"

/** A condition as rows of comparisons, or as text. What rows can't show stays text. */
export const ConditionInput = (props: FieldProps<Field>) => {
  const { field, pointer, value, onChange } = props
  const { problemAt } = useFormSurroundings()
  const source = isText(value) ? value : isText(field.fallback) ? field.fallback : ""
  const read = source.trim() === "" ? always : conditionRows(source)
  const [asText, setAsText] = useState(read === undefined)
  // Rows that are not filled in yet are kept here: the flow has the last whole condition.
  const [draft, setDraft] = useState<{ readonly rows: ConditionGroup; readonly over: string }>()
  const rows = draft?.over === source ? draft.rows : read
  const change = (next: ConditionGroup) => {
    const written = isWhole(next) ? writeCondition(next) : source
    setDraft({ rows: next, over: written })
    if (written !== source) onChange(pointer, storedText(field, written))
  }
  const choice = (
    <SegmentedControl
      size="xs"
      aria-label={words.condition.view(field.title)}
      value={asText || rows === undefined ? "text" : "rows"}
      onChange={(picked) => setAsText(picked === "text")}
      data={[
        { value: "rows", label: words.condition.rows, disabled: rows === undefined },
        { value: "text", label: words.condition.text },
      ]}
    />
  )
  if (asText || rows === undefined) {
    return (
      <div className={styles["condition"]}>
        {choice}
        <TextField {...props} />
        {read === undefined && (
          <p className={styles["help"]}>
            {compileCondition(source).ok ? words.condition.textOnly : words.condition.unread}
          </p>
        )}
      </div>
    )
  }
  return (
    <div className={styles["condition"]}>
      {choice}
      <Input.Wrapper {...labelProps(field, problemAt(pointer))} labelElement="div">
        <ConditionRows group={rows} onChange={change} label={field.title} isEmpty={source.trim() === ""} />
      </Input.Wrapper>
      {!isWhole(rows) && <p className={styles["help"]}>{words.condition.unfinished}</p>}
    </div>
  )
}

const always: ConditionGroup = { join: "&&", rows: [] }
