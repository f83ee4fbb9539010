import type { Requirement } from "../export/requirements-of.ts"
import type { Problem } from "../problem.ts"
import { abridged, quoted } from "../words.ts"
import type { Bindings } from "./bindings.ts"
import { candidatesIn } from "./candidates-in.ts"
import type { Need } from "./needs-of.ts"
import type { PlannedConnection, PlannedRequirement } from "./plan.ts"
import type { Here } from "./plan-question.ts"
import { boundName } from "./resolve.ts"

interface Context {
  readonly here: Here
  /** What is remembered, and the answers that go before it. */
  readonly bindings: Bindings
  /** What comes with the files: ids of flows, as in the files; connections; names of secrets. */
  readonly flows: ReadonlySet<string>
  readonly connections: readonly PlannedConnection[]
  readonly secrets: readonly string[]
  /** New ids of flows of the files. Who calls one of these calls the flow of the files, whatever is here. */
  readonly newIds: ReadonlyMap<string, string>
}

type Named = Pick<Requirement, "kind" | "key" | "detail">

/** What meets each requirement here, what comes along, and what could be chosen. */
export const planRequirements = (
  needs: readonly Need[],
  context: Context,
): { readonly requirements: readonly PlannedRequirement[]; readonly problems: readonly Problem[] } => {
  const { here, bindings, newIds } = context
  const candidates = candidatesIn(here)
  const isHere = lookUp({
    secrets: here.secrets,
    connections: here.connections,
    flows: [
      ...[...here.flows.values()].flatMap(({ id, deleted }) => (deleted ? [] : [id])),
      ...here.libraries.map(({ id }) => id),
    ],
  })
  const arrives = lookUp({
    secrets: context.secrets,
    connections: context.connections.map(({ connection }) => connection),
    flows: [...context.flows],
  })
  const planned = needs.map((need) => {
    if (need.kind === "flow" && newIds.has(need.key)) {
      return { requirement: { ...need, arriving: true, candidates: [] }, problems: [] }
    }
    const meant = { ...need, key: boundName(bindings, need) ?? need.key }
    const [isBound, arriving] = [isHere(meant), arrives(meant)]
    return {
      requirement: { ...need, ...(isBound && { boundTo: meant.key }), arriving, candidates: candidates(need) },
      problems: meant.key === need.key || isBound || arriving ? [] : [unknownAnswer(need, meant.key)],
    }
  })
  return {
    requirements: planned.map(({ requirement }) => requirement),
    problems: planned.flatMap(({ problems }) => problems),
  }
}

/** Whether something of that kind and key is there. A connection whose kind the flow does not say may be of any. */
const lookUp = (there: {
  readonly secrets: readonly string[]
  readonly connections: readonly { readonly key: string; readonly kind: string }[]
  readonly flows: readonly string[]
}): ((named: Named) => boolean) => {
  const [secrets, flows] = [new Set(there.secrets), new Set(there.flows)]
  const kinds = new Map(there.connections.map(({ key, kind }) => [key, kind]))
  return ({ kind, key, detail }) => {
    switch (kind) {
      case "secret":
        return secrets.has(key)
      case "connection":
        return kinds.has(key) && (detail === "" || kinds.get(key) === detail)
      case "flow":
        return flows.has(key)
    }
  }
}

const unknownAnswer = ({ kind, key, name }: Need, answer: string): Problem => ({
  code: "plan.unknown-answer",
  severity: "warning",
  message: `${kindWords[kind]} ${name === "" ? quoted(key) : quoted(name)} is bound to ${abridged(answer)}, which is not here. Bind it to something that is, or add what is missing.`,
})

const kindWords: Readonly<Record<Requirement["kind"], string>> = {
  secret: "The secret",
  connection: "The connection",
  flow: "The library flow",
}
