import { type Comparison, comparisons, type ConditionRow, type RowValue, takesValue } from "@gatewright/flow"
import { ActionIcon, Autocomplete, Select, TagsInput, TextInput } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { words } from "../words.ts"
import { useFormSurroundings } from "./form-context.ts"
import styles from "./form.module.css"

const kinds = ["text", "number", "boolean", "variable"] as const

/** One comparison: a variable, how it compares, and with what. */
export const ConditionRowInput = ({
  row,
  number,
  onChange,
  onRemove,
}: {
  readonly row: ConditionRow
  readonly number: number
  readonly onChange: (row: ConditionRow) => void
  readonly onRemove: () => void
}) => {
  const { variables } = useFormSurroundings()
  const { variable, comparison, value } = row
  const paths = variables.filter(({ origin }) => origin !== "read").map(({ path }) => path)
  const text = words.condition
  return (
    <div className={styles["row"]}>
      <div className={styles["rowHead"]}>
        <Autocomplete
          size="xs"
          aria-label={text.variable(number)}
          placeholder={text.variablePlaceholder}
          data={paths}
          value={variable}
          onChange={(path) => onChange({ ...row, variable: path.trim() })}
          classNames={{ input: styles["exact"] ?? "" }}
          spellCheck={false}
          limit={50}
        />
        <ActionIcon variant="subtle" color="gray" size={26} aria-label={text.remove(number)} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
      <Select
        size="xs"
        aria-label={text.comparison(number)}
        data={comparisons.map((each) => ({ value: each, label: text.comparisons[each] }))}
        value={comparison}
        allowDeselect={false}
        onChange={(picked) => {
          const next = comparisons.find((each) => each === picked)
          if (next) onChange({ ...row, comparison: next, value: fitting(next, value) })
        }}
      />
      {takesValue(comparison) &&
        (value.kind === "list" ? (
          <TagsInput
            size="xs"
            aria-label={text.value(number)}
            placeholder={words.enterAfterEach}
            value={[...value.texts]}
            onChange={(texts) => onChange({ ...row, value: { kind: "list", texts } })}
          />
        ) : (
          <div className={styles["rowValue"]}>
            <Select
              size="xs"
              aria-label={text.kind(number)}
              data={kinds.map((each) => ({ value: each, label: text.kinds[each] }))}
              value={value.kind}
              allowDeselect={false}
              onChange={(picked) => {
                const kind = kinds.find((each) => each === picked)
                if (kind) onChange({ ...row, value: valueOf(kind, textOf(value)) })
              }}
            />
            <ValueInput
              label={text.value(number)}
              value={value}
              paths={paths}
              onChange={(next) => onChange({ ...row, value: next })}
            />
          </div>
        ))}
    </div>
  )
}

const ValueInput = ({
  label,
  value,
  paths,
  onChange,
}: {
  readonly label: string
  readonly value: RowValue
  readonly paths: readonly string[]
  readonly onChange: (value: RowValue) => void
}) => {
  switch (value.kind) {
    case "boolean":
      return (
        <Select
          size="xs"
          aria-label={label}
          data={[
            { value: "true", label: words.condition.true },
            { value: "false", label: words.condition.false },
          ]}
          value={String(value.boolean)}
          allowDeselect={false}
          onChange={(picked) => onChange({ kind: "boolean", boolean: picked === "true" })}
        />
      )
    case "variable":
      return (
        <Autocomplete
          size="xs"
          aria-label={label}
          data={[...paths]}
          value={value.path}
          onChange={(path) => onChange({ kind: "variable", path: path.trim() })}
          classNames={{ input: styles["exact"] ?? "" }}
          limit={50}
        />
      )
    case "number":
      return (
        <TextInput
          size="xs"
          type="number"
          step="any"
          aria-label={label}
          defaultValue={String(value.number)}
          onChange={({ currentTarget }) =>
            Number.isFinite(currentTarget.valueAsNumber) &&
            onChange({ kind: "number", number: currentTarget.valueAsNumber })
          }
        />
      )
    case "text":
    case "list":
      return (
        <TextInput
          size="xs"
          aria-label={label}
          value={textOf(value)}
          onChange={(event) => onChange({ kind: "text", text: event.currentTarget.value })}
        />
      )
  }
}

const textOf = (value: RowValue): string => {
  switch (value.kind) {
    case "text":
      return value.text
    case "number":
      return String(value.number)
    case "variable":
      return value.path
    case "boolean":
      return ""
    case "list":
      return value.texts[0] ?? ""
  }
}

const valueOf = (kind: (typeof kinds)[number], text: string): RowValue => {
  switch (kind) {
    case "text":
      return { kind, text }
    case "number":
      return { kind, number: Number.isFinite(Number(text)) ? Number(text) : 0 }
    case "boolean":
      return { kind, boolean: true }
    case "variable":
      return { kind, path: "" }
  }
}

/** Only "is one of" takes a list, and it takes nothing else. */
const fitting = (comparison: Comparison, value: RowValue): RowValue => {
  if (comparison === "in") return value.kind === "list" ? value : { kind: "list", texts: [] }
  return value.kind === "list" ? { kind: "text", text: value.texts[0] ?? "" } : value
}
