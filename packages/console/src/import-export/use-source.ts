import { flowTypeLabel, type FlowDocument } from "@gatewright/flow"
import { type FlowHealth, getTemplate, type ImportPreview } from "@gatewright/server/contract"
import { queryOptions, skipToken, useQuery } from "@tanstack/react-query"
import { call } from "../app/api/call.ts"
import { flowQuery } from "../flows/flow-queries.ts"
import type { AddDraft, Suggestion } from "./add-draft.ts"
import { words } from "./words.ts"

/** What a new flow would be made of, to look at before it is added. */
export interface Source {
  readonly documents: readonly FlowDocument[]
  /** The id of the first document in the file that it comes from. */
  readonly fileId?: string
  /** What is here in the place of the first document: it would become a new version of it. */
  readonly replaces?: FlowDocument | undefined
  /** What is known of the first document here: problems, requirements, capabilities. */
  readonly health: FlowHealth | undefined
}

/** A template with its document. */
const templateQuery = (template: string | undefined) =>
  queryOptions({
    queryKey: ["templates", template],
    queryFn: template === undefined ? skipToken : ({ signal }) => call(getTemplate, { params: { template }, signal }),
    staleTime: Infinity,
  })

/** The content that the chosen way gives, and what it suggests for the fields of the dialog. */
export const useSource = (
  tenant: string,
  draft: AddDraft,
  preview: ImportPreview | undefined,
): { readonly source: Source | undefined; readonly suggestion: Suggestion } => {
  const template = useQuery(templateQuery(draft.how === "template" ? draft.template : undefined))
  const copied = useQuery({
    ...flowQuery(tenant, draft.copyOf ?? ""),
    enabled: draft.how === "copy" && draft.copyOf !== undefined,
  })
  const outcome = preview?.outcome
  const replaced = outcome?.kind === "new-version" || outcome?.kind === "choose" ? outcome.id : undefined
  const here = useQuery({ ...flowQuery(tenant, replaced ?? ""), enabled: replaced !== undefined })
  switch (draft.how) {
    case "empty":
      return { source: undefined, suggestion: {} }
    case "import":
      return preview
        ? {
            source: {
              documents: [preview.document, ...preview.libraries],
              fileId: preview.original.id,
              health: preview.health,
              replaces: here.data?.document,
            },
            suggestion: { ...headOf(preview.document), name: preview.proposedName },
          }
        : { source: undefined, suggestion: {} }
    case "copy":
      return draft.copyOf !== undefined && copied.data
        ? {
            source: { documents: [copied.data.document], health: copied.data.health },
            suggestion: { ...headOf(copied.data.document), name: words.copyOf(copied.data.name) },
          }
        : { source: undefined, suggestion: {} }
    case "template":
      return template.data
        ? {
            source: { documents: [template.data.document], health: undefined },
            suggestion: headOf(template.data.document),
          }
        : { source: undefined, suggestion: {} }
  }
}

const headOf = ({ flow: { category, type, name, description } }: FlowDocument): Suggestion => ({
  category,
  type,
  name: name === "" ? flowTypeLabel(type) : name,
  description,
})
