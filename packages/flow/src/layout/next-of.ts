import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"

/** Gives the outputs that the card of a node shows, from top to bottom. */
export type OutputsOf = (node: FlowNode) => readonly { readonly id: string }[]

/** The numbers of the nodes that each node leads to, from its first output to its last. */
export const nextOf = ({
  nodes,
  links,
  outputsOf,
}: {
  readonly nodes: readonly FlowNode[]
  readonly links: readonly Link[]
  readonly outputsOf: OutputsOf
}): readonly (readonly number[])[] => {
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]))
  const linksFrom = Map.groupBy(links, ({ from }) => from)
  return nodes.map((node, number) => {
    const ranks = new Map(outputsOf(node).map(({ id }, index) => [id, index]))
    const rankOf = ({ output }: Link): number => ranks.get(output) ?? ranks.size
    const targets = (linksFrom.get(node.id) ?? [])
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .flatMap(({ to }) => numbers.get(to) ?? [])
    return [...new Set(targets)].filter((target) => target !== number)
  })
}

/** Nodes that nothing leads to come first: a loop begins with the first of its nodes that is come by. */
export const beginningFirst = (nodes: readonly FlowNode[], links: readonly Link[]): readonly FlowNode[] => {
  const reached = new Set(links.filter(({ from, to }) => from !== to).map(({ to }) => to))
  return nodes.toSorted((a, b) => Number(reached.has(a.id)) - Number(reached.has(b.id)))
}
