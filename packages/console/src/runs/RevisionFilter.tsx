import { Select } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { historyQuery } from "../versions/version-queries.ts"
import { revisionChoices } from "./revision-choices.ts"
import { words } from "./words.ts"

/** What of a flow ran: a version by its name, or a revision by its number. */
export const RevisionFilter = ({
  tenant,
  flow,
  value,
  onChange,
}: {
  readonly tenant: string
  readonly flow: string
  readonly value: number | undefined
  readonly onChange: (revision: number | undefined) => void
}) => {
  const { data } = useQuery({ ...historyQuery(tenant, flow), retry: false })
  return (
    <Select
      aria-label={words.version}
      placeholder={words.anyVersion}
      data={[...revisionChoices(data, value)]}
      value={value === undefined ? null : String(value)}
      onChange={(revision) => onChange(revision === null ? undefined : Number(revision))}
      searchable
      clearable
    />
  )
}
