import {
  apply,
  type Catalogue,
  type FlowDocument,
  type FlowNode,
  labelOf,
  type Link,
  type Operation,
  outputsOf,
} from "@gatewright/flow"

/**
 * A change of settings together with the links of the outputs that it takes away, as one step of undo. Where settings don't
 * fit, nobody can tell which outputs are gone, and the links stay.
 */
export const withLinks = (
  operation: Operation,
  {
    document,
    node,
    catalogue,
  }: { readonly document: FlowDocument; readonly node: FlowNode; readonly catalogue: Catalogue },
): { readonly operation: Operation; readonly lost: readonly Link[] } => {
  const links = document.flow.links.filter(({ from }) => from === node.id)
  const applied = apply(document, operation)
  const after = "problem" in applied ? undefined : applied.document.flow.nodes.find(({ id }) => id === node.id)
  if (!after || links.length === 0) return { operation, lost: [] }
  const idsOf = (each: FlowNode) =>
    new Set(outputsOf({ node: each, catalogue, place: document.flow, links: [] }).map(({ id }) => id))
  const [before, now] = [idsOf(node), idsOf(after)]
  const parsed = catalogue.get(node.type)?.settings.safeParse(after.settings)
  if (parsed?.success !== true) return { operation, lost: [] }
  const lost = links.filter(({ output }) => before.has(output) && !now.has(output))
  if (lost.length === 0) return { operation, lost }
  return {
    operation: {
      kind: "batch",
      label: labelOf(operation),
      operations: [
        ...lost.map(({ from, output, to }): Operation => ({ kind: "remove-link", link: { from, output, to } })),
        operation,
      ],
    },
    lost,
  }
}
