import { type Catalogue, type FlowDocument, outputsOf } from "@gatewright/flow"

/** The output of a node from which a new link would begin: the first that leads nowhere, failures last. */
export const freeOutput = ({
  document: { flow },
  catalogue,
  node: id,
}: {
  readonly document: FlowDocument
  readonly catalogue: Catalogue
  readonly node: string
}): { readonly node: string; readonly output: string } | undefined => {
  const node = flow.nodes.find((each) => each.id === id)
  if (!node) return undefined
  const links = flow.links.filter(({ from }) => from === id)
  const free = outputsOf({ node, catalogue, place: flow, links }).filter(
    (output) => !links.some((link) => link.output === output.id),
  )
  const output = free.find(({ kind }) => kind !== "failure") ?? free[0]
  return output && { node: id, output: output.id }
}
