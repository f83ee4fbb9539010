import {
  capabilitiesOf,
  check,
  requirementsOf,
  type FlowDocument,
  type Problem,
  type Requirement,
} from "@gatewright/flow"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { Services } from "../services.ts"
import type { FlowHealth } from "./contract.ts"

/** What keeps a document from running here: its own problems, and what it needs of this environment and does not find. */
export const healthOf = async (
  document: FlowDocument,
  { tenant, services, store = services.store, arriving = new Set() }: HealthContext,
): Promise<FlowHealth> => {
  const needed = requirementsOf(document)
  const libraries = await librariesOf(needed, { tenant, store })
  const requirements = needed.map((requirement) => ({
    ...requirement,
    nodes: [...requirement.nodes],
    found: arriving.has(requirement.key) || isFound(requirement, { services, libraries }),
  }))
  const problems = [...check(document, { catalogue: services.catalogue }), ...inactiveLibraries(needed, libraries)]
  return {
    problems,
    requirements,
    capabilities: capabilitiesOf(document, services.catalogue).map(({ kind, detail }) => ({
      kind,
      detail: detail ?? "",
    })),
    blocked: problems.some(({ severity }) => severity === "error") || requirements.some(({ found }) => !found),
  }
}

export interface HealthContext {
  readonly tenant: string
  readonly services: Services
  /** The transaction to look in, where there is one. */
  readonly store?: StoreTransaction
  /** Ids of library flows that come in the same file. */
  readonly arriving?: ReadonlySet<string>
}

type Libraries = ReadonlyMap<string, FlowRecord>

const librariesOf = async (
  needed: readonly Requirement[],
  { tenant, store }: { tenant: string; store: StoreTransaction },
): Promise<Libraries> => {
  const ids = needed.flatMap(({ kind, key }) => (kind === "flow" ? [key] : []))
  const found = ids.length > 0 ? await store.flows.byIds({ tenant, ids, deleted: "left-out" }) : []
  return new Map(found.map((flow) => [flow.id, flow]))
}

const isFound = (
  { kind, key, detail }: Requirement,
  { services, libraries }: { services: Services; libraries: Libraries },
): boolean => {
  switch (kind) {
    case "flow":
      return libraries.get(key)?.category === "libraries"
    case "connection":
      // Without an SMTP server the mail connection is the outbox, so it is always there.
      return key === "mail" && detail === "smtp"
    case "secret":
      return services.config.secrets.has(key)
  }
}

const inactiveLibraries = (needed: readonly Requirement[], libraries: Libraries): readonly Problem[] =>
  needed.flatMap((requirement): readonly Problem[] => {
    const library = requirement.kind === "flow" ? libraries.get(requirement.key) : undefined
    if (!library || library.status !== "inactive") return []
    const node = requirement.nodes[0]
    return [
      {
        code: "flow.library-inactive",
        severity: "error",
        message: `The library flow “${library.name}” is inactive. Activate it first.`,
        ...(node === undefined ? {} : { at: { node } }),
      },
    ]
  })
