import { isJsonObject } from "@gatewright/flow"
import type { FlowRow } from "@gatewright/server/contract"
import { Anchor, Select } from "@mantine/core"
import { useDebouncedValue } from "@mantine/hooks"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { flowListQuery, flowQuery } from "../../flows/flow-queries.ts"
import { ViewInDetail } from "../../import-export/ViewInDetail.tsx"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { ReferenceField } from "./form-field.ts"
import styles from "./form.module.css"
import { inputProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"

/** A library flow, found by a search; *View in Detail* shows it, and it can be edited in another tab (P6). */
export const FlowInput = ({ field, pointer, value, onChange }: FieldProps<ReferenceField>) => {
  const { tenant, problemAt } = useFormSurroundings()
  const [search, setSearch] = useState("")
  const [asked] = useDebouncedValue(search.trim(), 250)
  const [inDetail, setInDetail] = useState(false)
  const id = isJsonObject(value) && isText(value["$flow"]) ? value["$flow"] : ""
  const hint = isJsonObject(value) && isText(value["name"]) ? value["name"] : ""
  const found = useQuery(
    flowListQuery(tenant, {
      category: "libraries",
      sort: "name",
      order: "asc",
      size: 50,
      ...(asked !== "" && { search: asked }),
    }),
  )
  const chosen = useQuery({ ...flowQuery(tenant, id), enabled: id !== "" })
  const here = chosen.data
  const listed = found.data?.flows ?? []
  const own =
    id === "" || listed.some((flow) => flow.id === id)
      ? []
      : [{ value: id, label: here?.name ?? words.libraryMissing(hint, id) }]
  return (
    <div>
      <Select
        {...inputProps(field, problemAt(pointer))}
        data={[...own, ...listed.map((flow) => ({ value: flow.id, label: toldApart(flow, listed) }))]}
        value={id === "" ? null : id}
        onChange={(picked) =>
          onChange(
            pointer,
            picked === null
              ? undefined
              : { $flow: picked, type: "library", name: listed.find((flow) => flow.id === picked)?.name ?? hint },
          )
        }
        placeholder={words.libraryPlaceholder}
        nothingFoundMessage={words.libraryNone}
        searchable
        clearable
        searchValue={search}
        onSearchChange={setSearch}
        filter={({ options }) => options}
      />
      {here && (
        <p className={styles["links"]}>
          <Anchor component="button" type="button" inherit onClick={() => setInDetail(true)}>
            {words.viewInDetail}
          </Anchor>
          <Link to="/$tenant/flows/$flow" params={{ tenant, flow: id }} target="_blank">
            {words.editInNewTab}
          </Link>
        </p>
      )}
      {here && (
        <ViewInDetail
          source={{ documents: [here.document], health: here.health }}
          opened={inDetail}
          onClose={() => setInDetail(false)}
        />
      )}
    </div>
  )
}

/** Several flows may have one name: then their ids tell them apart. */
const toldApart = ({ id, name }: FlowRow, others: readonly FlowRow[]): string =>
  others.some((other) => other.name === name && other.id !== id) ? `${name} · ${id}` : name
