import { Select } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { flowListQuery, flowQuery } from "../flows/flow-queries.ts"
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
  const [typed, type] = useState("")
  const [asked] = useDebouncedValue(typed.trim(), 250)
  const search = asked === "" ? {} : { search: asked }
  const { data } = useQuery(flowListQuery(tenant, { ...search, sort: "name", order: "asc", size: 50 }))
  const { data: chosen } = useQuery({ ...flowQuery(tenant, value ?? ""), enabled: value !== undefined, retry: false })
  const flows = new Map(data?.flows.map(({ id, name }) => [id, name]))
  // A flow that is deleted has runs, too: it stands there by its id.
  if (value !== undefined && !flows.has(value)) flows.set(value, chosen?.name ?? value)
  return (
    <Select
      aria-label={words.flow}
      placeholder={words.anyFlow}
      nothingFoundMessage={words.noFlow}
      data={[...flows].map(([id, label]) => ({ value: id, label }))}
      // The server has looked already, and in more than the name.
      filter={({ options }) => options}
      value={value ?? null}
      onChange={(flow) => onChange(flow ?? undefined)}
      onSearchChange={(text) => type(text === flows.get(value ?? "") ? "" : text)}
      searchable
      clearable
    />
  )
}
