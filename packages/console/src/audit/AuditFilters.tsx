import { Select } from "@mantine/core"
import { DayFilter } from "../app/ui/DayFilter.tsx"
import { FilterBar } from "../app/ui/FilterBar.tsx"
import { TypedFilter } from "../app/ui/TypedFilter.tsx"
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
    <FilterBar label={words.filters} onClear={isFiltered(search) ? () => onChange({}) : undefined}>
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
      <DayFilter label={words.from} value={search.from} onChange={(from) => change({ from })} />
      <DayFilter label={words.until} value={search.until} onChange={(until) => change({ until })} />
    </FilterBar>
  )
}
