import { Select } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { timeAgo } from "../app/ui/time-ago.ts"
import { historyQuery } from "./version-queries.ts"
import { words } from "./words.ts"

/** Chooses a revision of a flow. */
export const RevisionChoice = ({
  tenant,
  flow,
  value,
  onChange,
}: {
  readonly tenant: string
  readonly flow: string
  readonly value: number
  readonly onChange: (revision: number) => void
}) => {
  const { data } = useQuery(historyQuery(tenant, flow))
  return (
    <Select
      label={words.chooseRevision}
      searchable
      allowDeselect={false}
      maxDropdownHeight={320}
      data={(data?.revisions ?? []).map(({ revision, by, at, note }) => ({
        value: String(revision),
        label: words.revisionOption({ revision, by, at: timeAgo(at), note }),
      }))}
      value={String(value)}
      onChange={(chosen) => chosen !== null && onChange(Number(chosen))}
    />
  )
}
