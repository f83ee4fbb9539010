import { Select } from "@mantine/core"
import { flowStatuses } from "@gatewright/server/contract"
import { FilterBar } from "../app/ui/FilterBar.tsx"
import { TypedFilter } from "../app/ui/TypedFilter.tsx"
import type { Category } from "./categories-query.ts"
import { filteredBy, isFiltered, type ListState } from "./list-state.ts"
import { words } from "./words.ts"

/** The search and the filters of a flow list. */
export const FlowFilters = ({
  state,
  category,
  categories,
  tags,
  total,
  onChange,
}: {
  readonly state: ListState
  /** The category that the list is about; `undefined` for all of them. */
  readonly category: Category | undefined
  readonly categories: readonly Category[]
  readonly tags: readonly string[]
  readonly total: number | undefined
  readonly onChange: (state: ListState) => void
}) => {
  const types = category?.types ?? categories.flatMap((each) => each.types)
  const known = types.map(({ id, label }) => ({ value: id, label }))
  const type = state.type
  const options =
    type === undefined || types.some(({ id }) => id === type) ? known : [...known, { value: type, label: type }]
  return (
    <FilterBar
      count={total === undefined ? "" : words.flowCount(total)}
      onClear={isFiltered(state) ? () => onChange({}) : undefined}
    >
      <TypedFilter
        label={words.search}
        hint={words.searchHint}
        icon
        value={state.search ?? ""}
        onChange={(search) => onChange(filteredBy(state, { search }))}
      />
      {(category === undefined || options.length > 1) && (
        <Select
          aria-label={words.type}
          placeholder={words.anyType}
          data={options}
          value={type ?? null}
          onChange={(value) => onChange(filteredBy(state, { type: value ?? undefined }))}
          clearable
        />
      )}
      <Select
        aria-label={words.status}
        placeholder={words.anyStatus}
        data={flowStatuses.map((value) => ({ value, label: words.statuses[value] }))}
        value={state.status ?? null}
        onChange={(value) => onChange(filteredBy(state, { status: flowStatuses.find((each) => each === value) }))}
        clearable
      />
      {(tags.length > 0 || state.tag !== undefined) && (
        <Select
          aria-label={words.tag}
          placeholder={words.anyTag}
          data={[...new Set([...tags, ...(state.tag === undefined ? [] : [state.tag])])]}
          value={state.tag ?? null}
          onChange={(value) => onChange(filteredBy(state, { tag: value ?? undefined }))}
          clearable
          searchable
        />
      )}
    </FilterBar>
  )
}
