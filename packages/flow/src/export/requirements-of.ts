import { everyNode } from "../document/every-node.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Flow } from "../document/flow.ts"
import { referencesIn, type Reference } from "../document/reference.ts"
import { byCodeUnit } from "./by-code-unit.ts"

/** Something that a flow needs from the environment that it runs in. */
export interface Requirement {
  readonly kind: "secret" | "connection" | "flow"
  /** The name of a secret or connection, the id of a flow. */
  readonly key: string
  /** The kind of a connection, the type of a flow; empty for a secret. */
  readonly detail: string
  /** What the flow was called where the document was written, as a hint for people; empty for everything else. */
  readonly name: string
  /** Ids of the nodes that need it, in order. */
  readonly nodes: readonly string[]
}

/**
 * What a flow needs from outside, each thing once, in order of kind, key and detail. Found by walking the settings, for
 * references describe themselves: nodes of unknown types and parts of pages are told as well. That a flow calls itself is
 * no requirement.
 */
export const requirementsOf = ({ flow }: FlowDocument): readonly Requirement[] => {
  const known = requirements.get(flow)
  if (known) return known
  const found = requirementsIn(flow)
  requirements.set(flow, found)
  return found
}

/** A flow is never changed in place, and an export, a plan and a check ask for those of the same one. */
const requirements = new WeakMap<Flow, readonly Requirement[]>()

const requirementsIn = (flow: Flow): readonly Requirement[] => {
  const found = [...everyNode(flow.nodes)].flatMap(({ node }) =>
    referencesIn(node.settings).map(({ reference }) => ({ ...needOf(reference), node: node.id })),
  )
  const outside = found.filter(({ kind, key }) => kind !== "flow" || key !== flow.id)
  return [...Map.groupBy(outside, ({ kind, key, detail }) => JSON.stringify([kind, key, detail])).values()]
    .flatMap((same) => same.slice(0, 1).map(({ kind, key, detail }) => ({ kind, key, detail, ...togetherOf(same) })))
    .toSorted((a, b) => byCodeUnit(a.kind, b.kind) || byCodeUnit(a.key, b.key) || byCodeUnit(a.detail, b.detail))
}

type Need = Omit<Requirement, "nodes">

const needOf = (reference: Reference): Need => {
  if ("$secret" in reference) return { kind: "secret", key: reference.$secret, detail: "", name: "" }
  if ("$connection" in reference) {
    return { kind: "connection", key: reference.$connection, detail: reference.kind, name: "" }
  }
  return { kind: "flow", key: reference.$flow, detail: reference.type, name: reference.name }
}

const togetherOf = (same: readonly (Need & { readonly node: string })[]) => ({
  name: same.find(({ name }) => name !== "")?.name ?? "",
  nodes: [...new Set(same.map(({ node }) => node))].toSorted(byCodeUnit),
})
