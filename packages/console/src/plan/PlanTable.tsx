import { flowTypeLabel } from "@gatewright/flow"
import { Button, Checkbox } from "@mantine/core"
import { useState } from "react"
import { DataTable } from "../app/ui/DataTable.tsx"
import { FlowType } from "../flows/FlowType.tsx"
import { ActionLabel } from "./ActionLabel.tsx"
import { type PlanDraft, withFlow } from "./plan-draft.ts"
import styles from "./plan.module.css"
import type { PlanRow } from "./plan-rows.ts"
import { hasDetails, RowDetails } from "./RowDetails.tsx"
import { RowNotes } from "./RowNotes.tsx"
import { words } from "./words.ts"

const shownAtFirst = 100

/** The flows of the files, each with what becomes of it. */
export const PlanTable = ({
  tenant,
  rows,
  draft,
  onChange,
  onLook,
}: {
  readonly tenant: string
  readonly rows: readonly PlanRow[]
  readonly draft: PlanDraft
  readonly onChange: (draft: PlanDraft) => void
  readonly onLook: (flow: string) => void
}) => {
  const [everything, setEverything] = useState(false)
  // Who came for one flow of a backup looks at that one first.
  const [some] = useState(draft.flows !== undefined)
  const looked = some ? rows.filter(({ taken }) => taken !== "left-out") : rows.slice(0, shownAtFirst)
  const shown = everything ? rows : looked
  const all = rows.map(({ flow }) => flow.source.id)
  const chosen = rows.filter(({ taken }) => taken === "chosen").length
  return (
    <section className={styles["table"]} aria-label={words.flowsTitle}>
      {rows.length > 1 && (
        <Checkbox
          label={words.takeAll}
          checked={chosen === rows.length}
          indeterminate={chosen > 0 && chosen < rows.length}
          onChange={() => onChange({ ...draft, flows: chosen === rows.length ? [] : undefined })}
        />
      )}
      <DataTable
        label={words.flowsTitle}
        rows={shown}
        keyOf={({ key }) => key}
        columns={[
          {
            id: "flow",
            label: words.flow,
            render: ({ flow, taken }) => (
              <div className={styles["flow"]} data-taken={taken}>
                {rows.length > 1 && (
                  <Checkbox
                    aria-label={words.takeOne(flow.name)}
                    checked={taken !== "left-out"}
                    disabled={taken === "needed"}
                    onChange={({ currentTarget }) =>
                      onChange(withFlow(draft, flow.source.id, { taken: currentTarget.checked, all }))
                    }
                  />
                )}
                <div>
                  <strong>{flow.name === "" ? flowTypeLabel(flow.type) : flow.name}</strong>
                  <p>
                    {flow.file}
                    {flow.source.name !== flow.name && ` · ${words.renamed(flow.source.name)}`}
                  </p>
                </div>
              </div>
            ),
          },
          {
            id: "type",
            label: "Type",
            width: "168px",
            render: ({ flow }) => <FlowType tenant={tenant} category={flow.category} type={flow.type} />,
          },
          {
            id: "what",
            label: words.what,
            width: "152px",
            render: ({ flow, taken }) => <ActionLabel action={taken === "left-out" ? taken : flow.action} />,
          },
          { id: "notes", label: words.notes, render: ({ flow, taken }) => <RowNotes flow={flow} taken={taken} /> },
          {
            id: "look",
            label: words.look,
            width: "104px",
            bare: true,
            align: "end",
            render: ({ flow, taken }) =>
              taken !== "left-out" && (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => onLook(flow.source.id)}
                  aria-label={flow.action === "create" ? words.viewOne(flow.name) : words.compareOne(flow.name)}
                >
                  {flow.action === "create" ? words.view : words.compare}
                </Button>
              ),
          },
        ]}
        below={({ flow, taken }) =>
          taken !== "left-out" &&
          hasDetails(flow) && <RowDetails tenant={tenant} flow={flow} draft={draft} onChange={onChange} />
        }
      />
      {rows.length > shown.length && (
        <Button variant="subtle" onClick={() => setEverything(true)}>
          {words.showMore(rows.length - shown.length)}
        </Button>
      )}
    </section>
  )
}
