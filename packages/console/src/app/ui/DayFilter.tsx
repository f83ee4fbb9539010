import { TextInput } from "@mantine/core"
import styles from "./day-filter.module.css"

/** A day, as `2026-11-22`, that narrows a list. */
export const DayFilter = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}) => (
  <TextInput
    type="date"
    aria-label={label}
    leftSection={<span className={styles["label"]}>{label}</span>}
    leftSectionWidth={48}
    value={value ?? ""}
    onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? undefined : currentTarget.value)}
  />
)
