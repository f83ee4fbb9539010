import { Button, CloseButton, Select, TextInput } from "@mantine/core"
import { useDebouncedCallback } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import styles from "./audit.module.css"
import { type AuditSearch, isFiltered } from "./audit-search.ts"
import { words } from "./words.ts"

/** The filters of the log: who, action, subject, text, and days. */
export const AuditFilters = ({
  search,
  onChange,
}: {
  readonly search: AuditSearch
  readonly onChange: (search: AuditSearch) => void
}) => {
  const change = (part: AuditSearch) => onChange({ ...search, ...part })
  const groups = Object.entries(words.groups).map(([value, label]) => ({ value, label }))
  const { action } = search
  return (
    <div className={styles["filters"]} role="search" aria-label={words.filters}>
      <TypedFilter
        label={words.search}
        hint={words.searchHint}
        icon
        value={search.search ?? ""}
        onChange={(text) => change({ search: text })}
      />
      <TypedFilter label={words.by} hint={words.byHint} value={search.by ?? ""} onChange={(by) => change({ by })} />
      <Select
        aria-label={words.action}
        placeholder={words.anyAction}
        data={action === undefined || action in words.groups ? groups : [...groups, { value: action, label: action }]}
        value={action ?? null}
        onChange={(value) => change({ action: value ?? undefined })}
        clearable
      />
      <TypedFilter
        label={words.subject}
        hint={words.subjectHint}
        value={search.subject ?? ""}
        onChange={(subject) => change({ subject })}
      />
      <Day label={words.from} value={search.from} onChange={(from) => change({ from })} />
      <Day label={words.until} value={search.until} onChange={(until) => change({ until })} />
      {isFiltered(search) && (
        <Button variant="subtle" color="gray" onClick={() => onChange({})}>
          {words.clear}
        </Button>
      )}
    </div>
  )
}

const Day = ({
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
    leftSection={<span className={styles["dayLabel"]}>{label}</span>}
    leftSectionWidth={48}
    value={value ?? ""}
    onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? undefined : currentTarget.value)}
  />
)

/** Asks for what was typed once the typing pauses. */
const TypedFilter = ({
  label,
  hint,
  icon = false,
  value,
  onChange,
}: {
  readonly label: string
  readonly hint: string
  readonly icon?: boolean
  readonly value: string
  readonly onChange: (value: string | undefined) => void
}) => {
  const [text, setText] = useState(value)
  const asked = useRef(value)
  const ask = useDebouncedCallback((typed: string) => {
    asked.current = typed
    onChange(typed === "" ? undefined : typed)
  }, 300)
  // Another value than the one that was asked for came from elsewhere: the back button, or "Clear".
  useEffect(() => {
    if (value !== asked.current) {
      asked.current = value
      setText(value)
    }
  }, [value])
  const type = (typed: string) => {
    setText(typed)
    ask(typed.trim())
  }
  return (
    <TextInput
      aria-label={label}
      placeholder={hint}
      {...(icon && { leftSection: <IconSearch size={16} stroke={1.8} aria-hidden />, type: "search" })}
      rightSection={
        text === "" ? undefined : <CloseButton size="sm" onClick={() => type("")} aria-label={words.clear} />
      }
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      maxLength={200}
    />
  )
}
