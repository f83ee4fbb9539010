import {
  capabilitiesOf,
  check,
  requirementsOf,
  resolveFlow,
  type Bindings,
  type FlowDocument,
  type Problem,
  type Requirement,
} from "@gatewright/flow"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { boundHere, thingsHere } from "../bindings/things-here.ts"
import type { Services } from "../services.ts"
import type { FlowHealth } from "./contract.ts"

/** What keeps a document from running here: its own problems, and what it needs of this environment and does not find. */
export const healthOf = async (
  document: FlowDocument,
  { tenant, services, store = services.store, arriving = new Set() }: HealthContext,
): Promise<FlowHealth> => {
  const needed = requirementsOf(document)
  const here = await thingsHere({ tenant, services, store })
  const libraries = await librariesOf(needed, { tenant, store, bindings: here.bindings })
  const requirements = needed.map((requirement) => {
    const boundTo = requirement.kind === "flow" ? libraries.get(requirement.key)?.id : boundHere(here, requirement)
    return {
      ...requirement,
      nodes: [...requirement.nodes],
      found: boundTo !== undefined || arriving.has(requirement.key),
      boundTo: boundTo ?? null,
    }
  })
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

/** Library flows by the ids that the document calls them by. */
type Libraries = ReadonlyMap<string, FlowRecord>

const librariesOf = async (
  needed: readonly Requirement[],
  { tenant, store, bindings }: { tenant: string; store: StoreTransaction; bindings: Bindings },
): Promise<Libraries> => {
  const called = needed.flatMap(({ kind, key }) => (kind === "flow" ? [key] : []))
  if (called.length === 0) return new Map()
  const ids = called.map((id) => resolveFlow(bindings, id))
  const found = await store.flows.byIds({ tenant, ids, deleted: "left-out" })
  const libraries = new Map(found.flatMap((flow) => (flow.category === "libraries" ? [[flow.id, flow] as const] : [])))
  return new Map(
    called.flatMap((id) => {
      const library = libraries.get(resolveFlow(bindings, id))
      return library ? [[id, library] as const] : []
    }),
  )
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
