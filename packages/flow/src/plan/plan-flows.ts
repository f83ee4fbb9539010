import { chosenArriving } from "./chosen-arriving.ts"
import { fatedFlows, newIdsOf, type FatedFlow } from "./fated-flow.ts"
import { needsOf, type Need, type NeedyFlow } from "./needs-of.ts"
import { newNames } from "./new-names.ts"
import type { Plan, PlannedFlow } from "./plan.ts"
import { planConnections } from "./plan-connections.ts"
import { planFlow } from "./plan-flow.ts"
import { planHash } from "./plan-hash.ts"
import { movedFlows } from "./moved-flows.ts"
import { planCategorisation, type PlacedFlow } from "./plan-categorisation.ts"
import type { Arriving, ArrivingFlow, PlanQuestion } from "./plan-question.ts"
import { planRequirements } from "./plan-requirements.ts"
import { connectionOf, planSecrets } from "./plan-secrets.ts"
import { withBindings } from "./with-bindings.ts"

/**
 * Decides what applying files would do, against what is here. Looks nothing up, writes nothing and never throws (SPEC 9).
 *
 * The plan can be applied where no flow of it is `blocked` and no problem of the plan itself is an error.
 */
export const planFlows = (question: PlanQuestion): Plan => {
  const { arriving, here, options } = question
  const answers = options.types ?? []
  const moved = movedFlows(arriving.flows, { here: here.categorisation, answers })
  const chosen = chosenArriving(moved, options.flows)
  const { known, categories, types, ...ofTypes } = planCategorisation(asInFiles(chosen.flows, arriving), {
    here: here.categorisation,
    arriving: arriving.categorisation,
    answers,
    onlyNeeded: options.flows !== undefined,
  })
  const fated = fatedFlows(chosen.flows, here.flows)
  const newIds = newIdsOf(fated, question)
  const names = newNames(fated, { ids: newIds, names: here.names })
  const planned = fated.map((flow) => ({ flow, result: planFlow(flow, { question, ids: newIds, names, known }) }))
  const flows = planned.map(({ result }) => result)

  const needs = needsOf(planned.map(withFileIds))
  const wanted = options.flows ? wantedBy(needs, arriving) : arriving
  const { connections, ...ofConnections } = planConnections(wanted.connections, { here, sealed: wanted.secrets })
  const { secrets, ...ofSecrets } = planSecrets(wanted.secrets, { here, connections })
  const { requirements, ...ofRequirements } = planRequirements(needs, {
    here,
    bindings: withBindings(here.bindings, question.bindings),
    flows: new Set(flows.map(({ source }) => source.id)),
    connections,
    secrets,
    newIds,
  })
  const plan = { flows, connections, categories, types, secrets, requirements }
  return {
    hash: planHash({ question, texts: chosen.texts, plan }),
    ...plan,
    problems: [arriving, chosen, ofTypes, ofConnections, ofSecrets, ofRequirements].flatMap(({ problems }) => problems),
  }
}

/** Chosen flows with the places that they have in the files. */
const asInFiles = (chosen: readonly ArrivingFlow[], { flows }: Arriving): readonly PlacedFlow[] => {
  const ids = new Set(chosen.map(({ document }) => document.flow.id))
  return flows.flatMap(({ document: { flow } }) => (ids.has(flow.id) ? [flow] : []))
}

/** The flow with the ids of the files: what people know it by, and the same however often a plan is made. */
const withFileIds = ({ flow, result }: { readonly flow: FatedFlow; readonly result: PlannedFlow }): NeedyFlow => ({
  id: result.source.id,
  // Flows are merged under the ids of the files.
  document: result.merge ? result.document : flow.arriving.document,
})

/** What of the files the chosen flows need. */
const wantedBy = (
  needs: readonly Need[],
  { connections, secrets }: Arriving,
): Pick<Arriving, "connections" | "secrets"> => {
  const keysOf = (kind: Need["kind"]): ReadonlySet<string> =>
    new Set(needs.flatMap((need) => (need.kind === kind ? [need.key] : [])))
  const [neededConnections, neededSecrets] = [keysOf("connection"), keysOf("secret")]
  return {
    connections: connections.filter(({ key }) => neededConnections.has(key)),
    secrets: secrets.filter((name) => {
      const connection = connectionOf(name)
      return connection === undefined ? neededSecrets.has(name) : neededConnections.has(connection)
    }),
  }
}
