import { flowTypeLabel } from "@gatewright/flow"
import { listTemplates } from "@gatewright/server/contract"
import { useQuery } from "@tanstack/react-query"
import { useId } from "react"
import { call } from "../app/api/call.ts"
import { LoadError } from "../app/ui/LoadError.tsx"
import { Bar, Loading } from "../app/ui/Loading.tsx"
import { TypeLabel } from "../flows/TypeLabel.tsx"
import type { AddDraft } from "./add-draft.ts"
import styles from "./choice-list.module.css"
import { words } from "./words.ts"

/** *Start from a template*: the gallery, narrowed to what fits the category and type that were chosen. */
export const TemplatePanel = ({
  draft,
  onChange,
}: {
  readonly draft: AddDraft
  readonly onChange: (draft: AddDraft) => void
}) => {
  const { data, error, refetch } = useQuery({
    queryKey: ["templates"],
    queryFn: ({ signal }) => call(listTemplates, { signal }),
    staleTime: Infinity,
  })
  const name = useId()
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />
  if (!data) {
    return (
      <Loading>
        <Bar width={100} height={120} />
      </Loading>
    )
  }
  const fitting = data.templates.filter(
    ({ category, type }) =>
      (draft.category === undefined || category === draft.category) && (!draft.type || type === draft.type),
  )
  if (fitting.length === 0) return <p className={styles["none"]}>{words.templatesNone}</p>
  return (
    <div className={styles["gallery"]} role="radiogroup" aria-label={words.ways.template.title}>
      {fitting.map((template) => (
        <label key={template.id} className={styles["card"]}>
          <input
            type="radio"
            name={name}
            checked={draft.template === template.id}
            onChange={() => onChange({ ...draft, template: template.id })}
          />
          <strong>{template.name}</strong>
          <span className={styles["about"]}>{template.description}</span>
          <span className={styles["facts"]}>
            <TypeLabel label={flowTypeLabel(template.type)} color={undefined} />
            <span>{words.nodes(template.nodes)}</span>
            <span>{words.templateLanguages(template.languages)}</span>
          </span>
        </label>
      ))}
    </div>
  )
}
