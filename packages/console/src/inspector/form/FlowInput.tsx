import { isJsonObject } from "@gatewright/flow"
import type { FlowRow } from "@gatewright/server/contract"
import { Anchor } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { SearchSelect } from "../../app/ui/SearchSelect.tsx"
import { flowQuery } from "../../flows/flow-queries.ts"
import { useFlowSearch } from "../../flows/use-flow-search.ts"
import { ViewInDetail } from "../../import-export/ViewInDetail.tsx"
import { words } from "../words.ts"
import type { FieldProps } from "./field-props.ts"
import { useFormSurroundings } from "./form-context.ts"
import type { ReferenceField } from "./form-field.ts"
import styles from "./form.module.css"
import { inputProps } from "./label-props.ts"
import { isText } from "./schema-parts.ts"

/** A library flow, found by a search; *View in detail* shows it, and it can be edited in another tab (P6). */
export const FlowInput = ({ field, pointer, value, onChange }: FieldProps<ReferenceField>) => {
  const { tenant, problemAt } = useFormSurroundings()
  const { flows: listed, search } = useFlowSearch(tenant, { category: "libraries" })
  const [inDetail, setInDetail] = useState(false)
  const id = isJsonObject(value) && isText(value["$flow"]) ? value["$flow"] : ""
  const hint = isJsonObject(value) && isText(value["name"]) ? value["name"] : ""
  const chosen = useQuery({ ...flowQuery(tenant, id), enabled: id !== "" })
  const here = chosen.data
  const options = listed.map((flow) => ({ value: flow.id, label: toldApart(flow, listed) }))
  const own = { value: id, label: here?.name ?? words.libraryMissing(hint, id) }
  return (
    <div>
      <SearchSelect
        {...inputProps(field, problemAt(pointer))}
        found={options}
        chosen={id === "" ? undefined : (options.find((option) => option.value === id) ?? own)}
        onChange={(picked) =>
          onChange(
            pointer,
            picked === undefined
              ? undefined
              : { $flow: picked, type: "library", name: listed.find((flow) => flow.id === picked)?.name ?? hint },
          )
        }
        onSearch={search}
        placeholder={words.libraryPlaceholder}
        empty={words.libraryNone}
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
