import type { Change } from "../compare/change.ts"
import { compare } from "../compare/compare.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { positionOf, type Position } from "../document/layout.ts"
import type { Link } from "../document/link.ts"
import type { FlowNode } from "../document/node.ts"
import { card, cardSize, inputHandle, outputHandle, type Size } from "../layout/card-size.ts"
import { tidyLayout } from "../layout/tidy-layout.ts"

export type DiffMark = "same" | "added" | "removed" | "changed" | "moved"

/** A node as it is drawn, in canvas units. */
export interface DiffCard extends Size {
  readonly node: FlowNode
  readonly mark: DiffMark
  /** How many changes there are of what it is and does. */
  readonly changes: number
  readonly x: number
  readonly y: number
  readonly compact: boolean
  readonly outputs: readonly DiffOutput[]
}

interface DiffOutput {
  readonly id: string
  readonly label: string
}

/** A link as it is drawn, from the handle of an output to that of an input. */
export interface DiffLink {
  readonly mark: Exclude<DiffMark, "moved">
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

export interface DiffGraph {
  readonly cards: readonly DiffCard[]
  readonly links: readonly DiffLink[]
}

export interface DrawnFlows {
  readonly before: FlowDocument
  readonly after: FlowDocument
  /** The outputs that the card of a node shows; without, those that it declares and those that links leave. */
  readonly outputsOf?: (node: FlowNode) => readonly DiffOutput[]
}

/** Two flows as one graph: that of after, with what was removed where it was. */
export const diffGraph = ({ before, after, outputsOf }: DrawnFlows): DiffGraph => {
  const changes = compare(before, after)
  const union = unionOf(before, after)
  const showOutputs = outputsOf ?? outputsByLinks(union.flow.links)
  const tidy = new Map(Object.entries(tidyLayout(union, showOutputs)))
  const kept = new Set(after.flow.nodes.map(({ id }) => id))
  const marks = marksOf(changes)
  const cards = union.flow.nodes.map((node): DiffCard => {
    const position: Position = positionOf(union.layout, node.id) ?? tidy.get(node.id) ?? { x: 0, y: 0 }
    const outputs = showOutputs(node)
    const compact = position.compact === true
    const size = cardSize({ outputs: outputs.length, compact })
    return { node, ...markOf(node.id, marks), x: position.x, y: position.y, compact, outputs, ...size }
  })
  const shown = cards.filter(({ node }) => kept.has(node.id))
  const placed = [...cards.filter(({ node }) => !kept.has(node.id)).map((gone) => besideOthers(gone, shown)), ...shown]
  return { cards: placed, links: linksBetween(placed, { before, after }) }
}

/** Everything of after, and of before what after has not. */
const unionOf = (before: FlowDocument, after: FlowDocument): FlowDocument => {
  const kept = new Set(after.flow.nodes.map(({ id }) => id))
  const gone = before.flow.nodes.filter(({ id }) => !kept.has(id))
  const links = new Map([...before.flow.links, ...after.flow.links].map((link) => [keyOf(link), link]))
  return {
    ...after,
    flow: { ...after.flow, nodes: [...after.flow.nodes, ...gone], links: [...links.values()] },
    layout: { ...after.layout, nodes: { ...before.layout.nodes, ...after.layout.nodes } },
  }
}

const keyOf = ({ from, output, to }: Link): string => JSON.stringify([from, output, to])

const outputsByLinks = (links: readonly Link[]): ((node: FlowNode) => readonly DiffOutput[]) => {
  const leaving = Map.groupBy(links, ({ from }) => from)
  return ({ id, outputs = [] }) => {
    const labels = new Map(outputs.map((output) => [output.id, output.label]))
    for (const { output } of leaving.get(id) ?? []) labels.set(output, labels.get(output) ?? output)
    return [...labels].map(([output, label]) => ({ id: output, label }))
  }
}

interface Marks {
  readonly added: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
  readonly moved: ReadonlySet<string>
  readonly changes: ReadonlyMap<string, number>
}

const marksOf = (changes: readonly Change[]): Marks => {
  const ids = (kind: Change["kind"]): ReadonlySet<string> =>
    new Set(changes.flatMap((change) => (change.kind === kind ? [nodeOf(change) ?? ""] : [])))
  const counts = new Map<string, number>()
  for (const change of changes) {
    if (!contents.has(change.kind)) continue
    const node = nodeOf(change) ?? ""
    counts.set(node, (counts.get(node) ?? 0) + 1)
  }
  return { added: ids("node-added"), removed: ids("node-removed"), moved: ids("node-moved"), changes: counts }
}

const contents: ReadonlySet<string> = new Set(["node-renamed", "node-changed", "setting-changed"])

const nodeOf = (change: Change): string | undefined => {
  if (!("node" in change)) return undefined
  return typeof change.node === "string" ? change.node : change.node.id
}

const markOf = (id: string, marks: Marks): { readonly mark: DiffMark; readonly changes: number } => {
  const changes = marks.changes.get(id) ?? 0
  if (marks.added.has(id)) return { mark: "added", changes }
  if (marks.removed.has(id)) return { mark: "removed", changes }
  if (changes > 0) return { mark: "changed", changes }
  return { mark: marks.moved.has(id) ? "moved" : "same", changes }
}

/** A removed node is drawn where it was; where something else is there now, it looks out above it. */
const besideOthers = (gone: DiffCard, others: readonly DiffCard[]): DiffCard => {
  const covering = others.find(
    ({ x, y, width, height }) =>
      x < gone.x + gone.width && gone.x < x + width && y < gone.y + card.header && gone.y < y + height,
  )
  return covering ? { ...gone, y: covering.y - card.header - 6 } : gone
}

const linksBetween = (cards: readonly DiffCard[], { before, after }: Pick<DrawnFlows, "before" | "after">) => {
  const byId = new Map(cards.map((one) => [one.node.id, one]))
  const [old, now] = [before, after].map(({ flow }) => new Set(flow.links.map(keyOf)))
  const all = new Map([...before.flow.links, ...after.flow.links].map((link) => [keyOf(link), link]))
  return [...all].flatMap(([key, { from, output, to }]): readonly DiffLink[] => {
    const [start, end] = [byId.get(from), byId.get(to)]
    if (!start || !end) return []
    const mark = now?.has(key) !== true ? "removed" : old?.has(key) === true ? "same" : "added"
    const { outputs, compact } = start
    const index = outputs.findIndex(({ id }) => id === output)
    const height = index < 0 ? inputHandle : outputHandle({ index, outputs: outputs.length, compact })
    return [{ mark, from: { x: start.x + start.width, y: start.y + height }, to: { x: end.x, y: end.y + inputHandle } }]
  })
}
