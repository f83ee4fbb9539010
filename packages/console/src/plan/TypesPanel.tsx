import type { PlanAnswer } from "@gatewright/server/contract"
import { Select } from "@mantine/core"
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import { categoriesQuery } from "../flows/categories-query.ts"
import styles from "./needs.module.css"
import { type PlanDraft, withType } from "./plan-draft.ts"
import { createHere, placeOf, typeChoices } from "./type-choices.ts"
import { words } from "./words.ts"

/** Categories and types of the files that are not built in: created here, here already, or to be chosen. */
export const TypesPanel = ({
  tenant,
  types,
  draft,
  onChange,
}: {
  readonly tenant: string
  readonly types: PlanAnswer["types"]
  readonly draft: PlanDraft
  readonly onChange: (draft: PlanDraft) => void
}) => {
  const { data } = useQuery(categoriesQuery(tenant))
  return (
    <section className={styles["needs"]} aria-label={words.typesTitle}>
      <h2>{words.typesTitle}</h2>
      <ul>
        {types.map((row) => {
          const { action, category, type, to, flows, definable } = row
          const choices = typeChoices(data?.categories ?? [], { type, definable })
          const isMissing = action === "missing"
          return (
            <li key={`${category}/${type}`} className={styles["need"]} data-open={isMissing || undefined}>
              {isMissing ? (
                <IconAlertTriangle size={18} role="img" aria-label={words.openTone} />
              ) : (
                <IconCircleCheck size={18} role="img" aria-label={words.boundTone} />
              )}
              <div className={styles["what"]}>
                <strong>
                  {category} / {type}
                </strong>
                <p>
                  {words.typeActions[action]}
                  {flows.length > 0 && ` · ${words.usedBy(flows.length)}`}
                </p>
              </div>
              {action === "unchanged" ? (
                <span />
              ) : (
                <Select
                  aria-label={words.typeBecomes(type)}
                  placeholder={words.typeChoose}
                  data={choices.map(({ value, label }) => ({ value, label }))}
                  value={action === "create" ? createHere : to ? placeOf(to) : null}
                  onChange={(value) =>
                    onChange(withType(draft, row, choices.find((choice) => choice.value === value)?.to))
                  }
                  searchable
                />
              )}
              <span />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
