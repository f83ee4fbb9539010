import type { FlowDocument } from "../document/flow-document.ts"
import { noBindings, type Bindings } from "../plan/bindings.ts"
import { resolveFlow } from "../plan/resolve.ts"
import type { Problem } from "../problem.ts"
import { quoted } from "../words.ts"
import { inBundleOrder } from "./canonical-bundle.ts"
import { requirementsOf } from "./requirements-of.ts"

/** Which flows go into a bundle (SPEC 10.7). */
export interface BundleChoice {
  /** Every flow that may go in, by id. */
  readonly flows: ReadonlyMap<string, FlowDocument>
  /** Ids of the flows that were chosen. */
  readonly chosen: readonly string[] | "all"
  /** Whether the flows go in that these call, those that they call, and so on. They may call each other in circles. */
  readonly withLibraries: boolean
  /** What ids of flows stand for here. */
  readonly bindings?: Bindings
}

/** The flows that go in, and what is wrong with the choice. */
export interface FlowsForBundle {
  /** In the order of a bundle. */
  readonly flows: readonly FlowDocument[]
  /** Errors `export.no-such-flow` of chosen flows, and a warning `export.missing-flow` for each flow that is called. */
  readonly problems: readonly Problem[]
}

/** The flows that go into a bundle, and those that should and are not there. */
export const flowsForBundle = ({
  flows,
  chosen,
  withLibraries,
  bindings = noBindings,
}: BundleChoice): FlowsForBundle => {
  const ids = new Set(chosen === "all" ? flows.keys() : chosen)
  const taken: FlowDocument[] = []
  const problems: Problem[] = []
  const missing = new Set<string>()
  // A set is walked to its end, also to what is added on the way.
  for (const id of ids) {
    const document = flows.get(id)
    if (!document) {
      problems.push(noSuchFlow(id))
      continue
    }
    taken.push(document)
    for (const { key, name, nodes } of withLibraries ? calledBy(document) : []) {
      const called = resolveFlow(bindings, key)
      if (flows.has(called)) ids.add(called)
      else if (!missing.has(called)) problems.push(missingFlow({ id: key, name, by: document, node: nodes[0] }))
      if (!flows.has(called)) missing.add(called)
    }
  }
  return { flows: inBundleOrder(taken), problems }
}

const calledBy = (document: FlowDocument) => requirementsOf(document).filter(({ kind }) => kind === "flow")

const noSuchFlow = (id: string): Problem => ({
  code: "export.no-such-flow",
  severity: "error",
  message: `There is no flow with the id ${quoted(id)}. Choose among the flows that are there; it may have been deleted.`,
  at: { flow: id },
})

const missingFlow = ({
  id,
  name,
  by: { flow },
  node,
}: {
  readonly id: string
  readonly name: string
  readonly by: FlowDocument
  readonly node: string | undefined
}): Problem => ({
  code: "export.missing-flow",
  severity: "warning",
  message: `${quoted(flow.name)} calls the flow ${quoted(name === "" ? id : name)}, which is not here, so that the bundle goes without it. Where the bundle is imported, it has to be there or be bound to another one.`,
  at: { flow: flow.id, ...(node !== undefined && { node }) },
})
