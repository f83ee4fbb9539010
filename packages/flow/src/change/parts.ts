import type { FlowDocument } from "../document/flow-document.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"

/** A node of the document, or `undefined`. Children of pages are part of their page and are not found. */
export const nodeOf = (document: FlowDocument, id: string): FlowNode | undefined =>
  document.flow.nodes.find((node) => node.id === id)

/**
 * Whether a node brings an id that is taken: by another node, by a child of a page, or twice in itself. A node with the
 * same id does not count: it is the one that would be replaced.
 */
export const bringsTakenId = (document: FlowDocument, node: FlowNode): boolean => {
  const others = document.flow.nodes.filter(({ id }) => id !== node.id)
  const taken = new Set(others.flatMap(idsOf))
  const brought = idsOf(node)
  return new Set(brought).size < brought.length || brought.some((id) => taken.has(id))
}

const idsOf = (node: FlowNode): readonly string[] => [node.id, ...(node.children ?? []).flatMap(idsOf)]

/** Whether a link begins or ends at a node. */
export const touches =
  (node: string) =>
  ({ from, to }: Link): boolean =>
    from === node || to === node

/** The document with other content of its flow. */
export const withFlow = (document: FlowDocument, flow: Partial<FlowDocument["flow"]>): FlowDocument => ({
  ...document,
  flow: { ...document.flow, ...flow },
})

/** The document with another layout. */
export const withLayout = (document: FlowDocument, layout: Partial<FlowDocument["layout"]>): FlowDocument => ({
  ...document,
  layout: { ...document.layout, ...layout },
})

/** The document with one node in the place of the one with the same id. */
export const withNode = (document: FlowDocument, node: FlowNode): FlowDocument =>
  withFlow(document, { nodes: document.flow.nodes.map((other) => (other.id === node.id ? node : other)) })

/** A record without one of its keys. */
export const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.hasOwn(record, key) ? Object.fromEntries(Object.entries(record).filter(([other]) => other !== key)) : record
