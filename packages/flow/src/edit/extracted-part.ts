import { definitionOf } from "../catalogue/catalogue.ts"
import { jumpOf, placeNameOf } from "../catalogue/jumps.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"
import type { Problem } from "../problem.ts"
import { listWords } from "../words.ts"
import { called } from "./counted.ts"
import type { Editing } from "./edited.ts"
import { refused } from "./refused.ts"

/** The nodes that become a library flow. */
export interface ExtractedPart {
  readonly nodes: readonly FlowNode[]
  /** Where a run enters. */
  readonly entry: FlowNode
  /** The links from outside; all lead to the entry. */
  readonly incoming: readonly Link[]
  /** What was selected and does not run in library flows. */
  readonly staying: readonly FlowNode[]
  /** What was selected and goes to a label that stays, or is one that something goes to which stays. */
  readonly jumping: readonly FlowNode[]
}

/** What of a selection can become a library flow, or why nothing can. */
export const extractedPart = ({
  document: { flow },
  catalogue,
  nodes: selected,
}: Editing & { readonly nodes: readonly FlowNode[] }): ExtractedPart | { readonly problem: Problem } => {
  const runsThere = ({ type }: FlowNode): boolean => {
    const { role, categories } = catalogue.get(type) ?? {}
    return role !== "start" && (categories?.includes("libraries") ?? true)
  }
  const there = selected.filter(runsThere)
  const nodes = withoutCrossingJumps({ flow, catalogue, nodes: there })
  const jumping = there.filter((node) => !nodes.includes(node))
  const staying = selected.filter((node) => !runsThere(node))
  if (nodes.length === 0) {
    return refused(
      "edit.nothing-selected",
      "Nothing is selected that runs in a library flow. Select the nodes that it should hold.",
    )
  }
  const inside = new Set(nodes.map(({ id }) => id))
  const present = new Set(flow.nodes.map(({ id }) => id))
  const incoming = flow.links.filter(({ from, to }) => inside.has(to) && !inside.has(from) && present.has(from))
  const entered = new Set(incoming.map(({ to }) => to))
  const reached = new Set(flow.links.filter(({ from, to }) => inside.has(from) && from !== to).map(({ to }) => to))
  const entries = nodes.filter(({ id }) => (entered.size > 0 ? entered.has(id) : !reached.has(id)))
  const [entry, ...others] = entries
  if (!entry) {
    return refused(
      "edit.not-one-library",
      "Nothing leads to the selection, so that nobody can tell where it begins. Link an output to its first node.",
    )
  }
  if (others.length > 0) {
    return refused(
      "edit.not-one-library",
      `A run enters the selection at several nodes: ${listWords(entries.map(called))}. A library flow has one Start, so select nodes that are entered at one of them alone.`,
    )
  }
  return { nodes, entry, incoming, staying, jumping }
}

/** A jump leads to a label of its own flow: both come along, or both stay. */
const withoutCrossingJumps = ({
  flow,
  catalogue,
  nodes,
}: Pick<Editing, "catalogue"> & {
  readonly flow: Editing["document"]["flow"]
  readonly nodes: readonly FlowNode[]
}): readonly FlowNode[] => {
  const jumps = flow.nodes.map((node) => {
    const definition = definitionOf(catalogue, node)
    const place = definition && placeNameOf(definition, node.settings)
    return { id: node.id, place, to: definition && jumpOf(definition, node.settings) }
  })
  const inside = new Set(nodes.map(({ id }) => id))
  for (let size = -1; size !== inside.size;) {
    size = inside.size
    const [here, outside] = [jumps.filter(({ id }) => inside.has(id)), jumps.filter(({ id }) => !inside.has(id))]
    const staying = { places: new Set(outside.map(({ place }) => place)), jumps: new Set(outside.map(({ to }) => to)) }
    for (const { id, place, to } of here) {
      if ((to !== undefined && staying.places.has(to)) || (place !== undefined && staying.jumps.has(place))) {
        inside.delete(id)
      }
    }
  }
  return nodes.filter(({ id }) => inside.has(id))
}
