import { endedRunStatuses } from "@gatewright/server/contract"
import { Select } from "@mantine/core"
import { DayFilter } from "../app/ui/DayFilter.tsx"
import { FilterBar } from "../app/ui/FilterBar.tsx"
import { TypedFilter } from "../app/ui/TypedFilter.tsx"
import { FlowFilter } from "./FlowFilter.tsx"
import { RevisionFilter } from "./RevisionFilter.tsx"
import { isFiltered, type RunSearch } from "./run-search.ts"
import { words } from "./words.ts"

/** The filters of the list: text, status, flow, version and days. */
export const RunFilters = ({
  tenant,
  search,
  onChange,
}: {
  readonly tenant: string
  readonly search: RunSearch
  readonly onChange: (search: RunSearch) => void
}) => {
  const change = (part: RunSearch) => onChange({ ...search, ...part })
  return (
    <FilterBar label={words.filters} onClear={isFiltered(search) ? () => onChange({}) : undefined}>
      <TypedFilter
        label={words.search}
        hint={words.searchHint}
        icon
        value={search.search ?? ""}
        onChange={(text) => change({ search: text })}
      />
      <Select
        aria-label={words.status}
        placeholder={words.anyStatus}
        data={endedRunStatuses.map((value) => ({ value, label: words.statuses[value] }))}
        value={search.status ?? null}
        onChange={(value) => change({ status: endedRunStatuses.find((status) => status === value) })}
        clearable
      />
      <FlowFilter tenant={tenant} value={search.flow} onChange={(flow) => change({ flow, revision: undefined })} />
      {search.flow !== undefined && (
        <RevisionFilter
          tenant={tenant}
          flow={search.flow}
          value={search.revision}
          onChange={(revision) => change({ revision })}
        />
      )}
      <DayFilter label={words.from} value={search.from} onChange={(from) => change({ from })} />
      <DayFilter label={words.until} value={search.until} onChange={(until) => change({ until })} />
    </FilterBar>
  )
}
