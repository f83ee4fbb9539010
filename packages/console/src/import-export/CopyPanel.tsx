import { TextInput } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { IconSearch } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { useId, useState } from "react"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { flowListQuery } from "../flows/flow-queries.ts"
import { FlowType } from "../flows/FlowType.tsx"
import type { AddDraft } from "./add-draft.ts"
import styles from "./choice-list.module.css"
import { words } from "./words.ts"

/** *Copy content from an existing flow*: any flow of the tenant, found by a search. */
export const CopyPanel = ({
  tenant,
  draft,
  onChange,
}: {
  readonly tenant: string
  readonly draft: AddDraft
  readonly onChange: (draft: AddDraft) => void
}) => {
  const [text, setText] = useState("")
  const [search] = useDebouncedValue(text.trim(), 250)
  const { data, error, refetch } = useQuery(
    flowListQuery(tenant, { size: 50, sort: "name", order: "asc", ...(search !== "" && { search }) }),
  )
  const name = useId()
  return (
    <section className={styles["panel"]} aria-label={words.ways.copy.title}>
      <TextInput
        type="search"
        aria-label={words.copySearch}
        placeholder={words.copySearch}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={200}
      />
      {error ? (
        <LoadError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading>
          <Bar width={100} height={120} />
        </Loading>
      ) : data.flows.length === 0 ? (
        <p className={styles["none"]} role="status">
          {words.copyNothing}
        </p>
      ) : (
        <div className={styles["list"]} role="radiogroup" aria-label={words.copyResults}>
          {data.flows.map((flow) => (
            <label key={flow.id} className={styles["row"]}>
              <input
                type="radio"
                name={name}
                checked={draft.copyOf === flow.id}
                onChange={() => onChange({ ...draft, copyOf: flow.id })}
              />
              <span className={styles["title"]}>{flow.name}</span>
              <span className={styles["aside"]}>
                <FlowType tenant={tenant} category={flow.category} type={flow.type} />
              </span>
            </label>
          ))}
        </div>
      )}
    </section>
  )
}
