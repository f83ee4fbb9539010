import type { FlowDocument } from "../document/flow-document.ts"
import { digestOf } from "../export/digest-of.ts"
import { planFlows } from "../plan/plan-flows.ts"
import { noBindings } from "../plan/bindings.ts"
import type { Plan, PlanOptions } from "../plan/plan.ts"
import type { Arriving, ArrivingFlow, FlowHere, Here, PlanQuestion } from "../plan/plan-question.ts"
import { testCatalogue } from "./test-catalogue.ts"

/** A flow of a file that is called like it. */
export const arrivingFlow = (document: FlowDocument, file = `${document.flow.name}.flow.json`): ArrivingFlow => ({
  file,
  document,
  migrated: [],
})

/** A flow that is here as it stands; `fields` say what matters to the test. */
export const flowHere = (document: FlowDocument, fields: Partial<FlowHere> = {}): FlowHere => {
  const { id, name, category, type } = document.flow
  return { id, name, category, type, deleted: false, revision: 1, digest: digestOf(document.flow), document, ...fields }
}

/** What the target has; its names and libraries are those of its flows. */
export const hereWith = ({
  flows = [],
  ...fields
}: Omit<Partial<Here>, "flows"> & { readonly flows?: readonly FlowHere[] } = {}): Here => {
  const there = flows.filter(({ deleted }) => !deleted)
  return {
    flows: new Map(flows.map((flow) => [flow.id, flow])),
    names: new Set(there.map(({ name }) => name)),
    libraries: there.filter(({ category }) => category === "libraries").map(({ id, name }) => ({ id, name })),
    connections: [],
    secrets: [],
    bindings: noBindings,
    secretFieldsOf: (kind) => (kind === "smtp" ? ["password"] : []),
    ...fields,
  }
}

/** A question with as little in it as may be: new ids are `flow_new1`, `flow_new2`, ... */
export const planQuestion = ({
  flows = [],
  arriving,
  here,
  options,
  ...fields
}: Omit<Partial<PlanQuestion>, "arriving" | "here" | "options"> & {
  readonly flows?: readonly (FlowDocument | ArrivingFlow)[]
  readonly arriving?: Partial<Arriving>
  readonly here?: Parameters<typeof hereWith>[0]
  readonly options?: Partial<PlanOptions>
}): PlanQuestion => {
  let count = 0
  return {
    arriving: {
      flows: flows.map((flow) => ("file" in flow ? flow : arrivingFlow(flow))),
      connections: [],
      secrets: [],
      problems: [],
      ...arriving,
    },
    here: hereWith(here),
    options: { ids: "preserve", onConflict: "new-version", ...options },
    bindings: noBindings,
    choices: {},
    catalogue: testCatalogue,
    newId: () => `flow_new${++count}`,
    ...fields,
  }
}

/** The plan for a question of {@link planQuestion}. */
export const planOf = (question: Parameters<typeof planQuestion>[0]): Plan => planFlows(planQuestion(question))
