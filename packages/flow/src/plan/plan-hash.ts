import { byCodeUnit } from "../export/by-code-unit.ts"
import { canonicalCategory, canonicalType } from "../export/canonical-categorisation.ts"
import { sha256Of } from "../export/sha256-of.ts"
import { sortedObject } from "../export/sorted.ts"
import { writeFlow } from "../export/write-flow.ts"
import { writeJson } from "../export/write-json.ts"
import { answersIn } from "./bindings-of.ts"
import type { Plan, PlannedFlow } from "./plan.ts"
import type { PlanQuestion } from "./plan-question.ts"
import { boundName } from "./resolve.ts"
import { withBindings } from "./with-bindings.ts"

/**
 * 64 hexadecimal digits that stand for what a plan would write, and for what that is written over. Names of files, the
 * order of things and ids that were drawn are not part of it, nor is what only people are told.
 */
export const planHash = ({
  question,
  texts,
  plan,
}: {
  readonly question: Omit<PlanQuestion, "newId">
  /** Canonical texts of the flows that were chosen. */
  readonly texts: readonly string[]
  readonly plan: Omit<Plan, "hash" | "problems">
}): string => {
  const { options, here, bindings, arriving } = question
  const meant = withBindings(here.bindings, bindings)
  const remembered = new Set(answersIn(here.bindings).map((answer) => writeJson(answer)))
  return sha256Of(
    writeJson([
      "gatewright/plan 1",
      [options.ids, options.onConflict],
      texts.map(sha256Of).toSorted(byCodeUnit),
      plan.flows.map((flow) => resultOf(flow, question)),
      plan.connections.map(({ action, connection }) => [action, sortedObject({ ...connection })]),
      plan.categories.map(({ action, category }) => [action, canonicalCategory(category)]),
      plan.types.map(({ action, type, to }) => [action, canonicalType(type), to ? [to.category, to.type] : null]),
      plan.secrets.map((name) => [name, sha256Of(arriving.sealed?.get(name) ?? "")]),
      plan.requirements.map((need) => [need.kind, need.detail, need.key, boundName(meant, need) ?? need.key]),
      answersIn(bindings)
        .map((answer) => writeJson(answer))
        .filter((answer) => !remembered.has(answer))
        .toSorted(byCodeUnit),
    ]),
  )
}

/** What becomes of a flow, and of what; with its name, for that may have been given it by the plan. */
const resultOf = ({ action, source, document, merge }: PlannedFlow, { here }: Pick<PlanQuestion, "here">): unknown => {
  const found = here.flows.get(source.id)
  return [
    source.id,
    action,
    document.flow.name,
    merge ? sha256Of(writeFlow(document)) : null,
    found ? [found.revision, found.deleted, found.digest] : null,
  ]
}
