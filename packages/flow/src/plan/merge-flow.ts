import type { FlowDocument } from "../document/flow-document.ts"
import type { Conflict, Side } from "../merge/merged.ts"
import { merge } from "../merge/merge.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import type { PlannedFlow } from "./plan.ts"
import type { FlowHere } from "./plan-question.ts"

/** What merging gave; `open` where somebody has to choose. */
export type MergedFlow =
  | { readonly kind: "no-base"; readonly problem: Problem }
  | {
      readonly kind: "open"
      readonly merge: NonNullable<PlannedFlow["merge"]>
      readonly problems: readonly Problem[]
    }
  | { readonly kind: "merged"; readonly merge: NonNullable<PlannedFlow["merge"]>; readonly document: FlowDocument }

/** Takes over what changed in the file since the flow last came in, and keeps what changed here since then. */
export const mergeFlow = ({
  arrived,
  found,
  choices,
}: {
  /** With the ids of here. */
  readonly arrived: FlowDocument
  readonly found: FlowHere
  readonly choices: Readonly<Record<string, Side>>
}): MergedFlow => {
  if (!found.origin) return { kind: "no-base", problem: noBase(found) }
  const { document, kept, conflicts, open } = merge({
    base: found.origin.document,
    ours: found.document,
    theirs: arrived,
    choices,
  })
  const told = { kept, conflicts, open: open.length }
  if (open.length === 0) return { kind: "merged", merge: told, document }
  const undecided = new Set(open)
  const problems = conflicts.filter(({ id }) => undecided.has(id)).map((one) => openConflict(one, arrived))
  return { kind: "open", merge: told, problems }
}

const noBase = ({ id, name }: FlowHere): Problem => ({
  code: "plan.no-base",
  severity: "error",
  message: `${quoted(name)}, which has the id ${id} here, can't be merged with the file: it never came in from elsewhere, so that nobody can tell which of the two changed. Make the file a new version of it, or add it with a new id.`,
})

const openConflict = ({ label, node }: Conflict, { flow }: FlowDocument): Problem => ({
  code: "plan.merge-conflict",
  severity: "error",
  message: `In ${quoted(flow.name)}, a change here and a change in the file clash: ${label}. Choose which of the two counts.`,
  ...(node !== undefined && { at: { node } }),
})
