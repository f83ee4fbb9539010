import { useQuery } from "@tanstack/react-query"
import type { Requirement } from "@gatewright/flow"
import { flowListQuery } from "../flows/flow-queries.ts"
import { connectionsQuery, secretsQuery } from "./queries.ts"

export interface Candidate {
  readonly key: string
  readonly name: string
}

/** What this environment has that could stand for something that a flow needs. */
export const useCandidates = (
  tenant: string,
): ((need: Pick<Requirement, "kind" | "detail">) => readonly Candidate[]) => {
  const connections = useQuery(connectionsQuery(tenant)).data?.connections ?? []
  const secrets = useQuery(secretsQuery(tenant)).data?.secrets ?? []
  const libraries = useQuery(flowListQuery(tenant, { category: "libraries", size: 200, sort: "name", order: "asc" }))
  return ({ kind, detail }) => {
    switch (kind) {
      case "secret":
        return unique(secrets.map(({ name }) => ({ key: name, name })))
      case "connection":
        return unique(connections.filter((each) => each.kind === detail).map(({ key, name }) => ({ key, name })))
      case "flow":
        return (libraries.data?.flows ?? []).map(({ id, name }) => ({ key: id, name }))
    }
  }
}

/** A stored thing goes before one of the configuration that has the same name. */
const unique = (candidates: readonly Candidate[]): readonly Candidate[] =>
  [...new Map(candidates.toReversed().map((each) => [each.key, each])).values()].toReversed()
