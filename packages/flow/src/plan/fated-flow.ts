import { writeFlow } from "../export/write-flow.ts"
import { fateOf, type Fate } from "../import/plan/fate-of.ts"
import { withCallers } from "../import/plan/with-callers.ts"
import type { ArrivingFlow, FlowHere, PlanQuestion } from "./plan-question.ts"

/** A flow of the files, and what stands in the way of its id. */
export interface FatedFlow {
  readonly arriving: ArrivingFlow
  readonly fate: Fate<FlowHere>
}

/** Compares the flows with what is here under their ids. */
export const fatedFlows = (
  flows: readonly ArrivingFlow[],
  existing: ReadonlyMap<string, FlowHere>,
): readonly FatedFlow[] =>
  flows.map((arriving) => ({
    arriving,
    fate: fateOf(arriving.document, { existing, textOf: ({ document }) => writeFlow(document) }),
  }))

/** The ids of the flows that get new ones, by the ids that they have in the files. */
export const newIdsOf = (
  flows: readonly FatedFlow[],
  { options, newId }: Pick<PlanQuestion, "options" | "newId">,
): ReadonlyMap<string, string> => {
  const renewed = flows.filter((flow) => isRenewed(flow, options)).map(({ arriving }) => arriving.document.flow.id)
  const same = flows.flatMap(({ arriving, fate }) => (fate.kind === "same" ? [arriving.document] : []))
  return new Map([...withCallers(renewed, same)].map((id) => [id, newId()]))
}

/** Where all flows get new ids, a library that is here as it is needs no second one. */
const isRenewed = ({ arriving, fate }: FatedFlow, { ids, onConflict }: PlanQuestion["options"]): boolean =>
  ids === "new"
    ? fate.kind !== "same" || arriving.document.flow.category !== "libraries"
    : fate.kind === "taken" && onConflict === "copy"
