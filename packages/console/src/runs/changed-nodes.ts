import type { FlowDocument, FlowNode } from "@gatewright/flow"

/** The nodes of what ran that do something else in the flow as it is now, lead elsewhere, or are gone. Names and places don't count. */
export const changedNodes = (ran: FlowDocument, now: FlowDocument): ReadonlySet<string> => {
  const present = new Map(now.flow.nodes.map((node) => [node.id, doingOf(node, now)]))
  return new Set(ran.flow.nodes.filter((node) => present.get(node.id) !== doingOf(node, ran)).map(({ id }) => id))
}

const doingOf = ({ id, type, version, settings }: FlowNode, { flow }: FlowDocument): string => {
  const links = flow.links.filter(({ from }) => from === id).map(({ output, to }) => `${output} > ${to}`)
  return JSON.stringify([type, version, settings, links.toSorted((a, b) => (a < b ? -1 : 1))])
}
