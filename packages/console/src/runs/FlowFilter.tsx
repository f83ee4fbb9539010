import { useQuery } from "@tanstack/react-query"
import { SearchSelect } from "../app/ui/SearchSelect.tsx"
import { flowQuery } from "../flows/flow-queries.ts"
import { useFlowSearch } from "../flows/use-flow-search.ts"
import { words } from "./words.ts"

/** One flow of the tenant, found by its name. */
export const FlowFilter = ({
  tenant,
  value,
  onChange,
}: {
  readonly tenant: string
  readonly value: string | undefined
  readonly onChange: (flow: string | undefined) => void
}) => {
  const { flows, search } = useFlowSearch(tenant)
  const { data: chosen } = useQuery({ ...flowQuery(tenant, value ?? ""), enabled: value !== undefined, retry: false })
  const options = flows.map(({ id, name }) => ({ value: id, label: name }))
  // A flow that is deleted has runs, too: it stands there by its id.
  const label = flows.find(({ id }) => id === value)?.name ?? chosen?.name ?? value
  return (
    <SearchSelect
      aria-label={words.flow}
      placeholder={words.anyFlow}
      empty={words.noFlow}
      found={options}
      chosen={value === undefined || label === undefined ? undefined : { value, label }}
      onChange={onChange}
      onSearch={search}
    />
  )
}
