import {
  cardSize,
  type Catalogue,
  type DefinedOutput,
  definitionOf,
  type FlowDocument,
  type FlowNode,
  jumpOf,
  type Link,
  outputsOf,
  placeNameOf,
  type Size,
} from "@gatewright/flow"
import { reachingOrder } from "./reaching-order.ts"
import { compactIn, sizedGraph } from "./sized-graph.ts"
import { wordsOf } from "./words-of.ts"

/** A node as it is drawn: everything that its card shows, and its size. */
export interface GraphNode extends Size {
  readonly id: string
  readonly name: string
  /** The name of its type: as in the palette, or the word of the product that it came from. */
  readonly typeLabel: string
  readonly look: NodeLook
  readonly side: "frontend" | "backend" | undefined
  readonly compact: boolean
  readonly hasInput: boolean
  readonly outputs: readonly GraphOutput[]
  readonly children: number
}

interface GraphOutput extends Pick<DefinedOutput, "id" | "label" | "kind"> {
  readonly linked: boolean
}

/** What a card looks like: after the group of the palette, or special for ends and for nodes that nothing here runs. */
export type NodeLook = "start" | "success" | "failure" | "placeholder" | "page" | "goTo" | "label" | (string & {})

export interface GraphEdge {
  readonly id: string
  readonly from: string
  readonly output: string
  readonly to: string
  readonly kind: DefinedOutput["kind"]
}

/** A flow as it is drawn. Nodes stand in the order in which a run reaches them: Tab follows the flow. */
export interface FlowGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Where runs go on without a link: from each Go To to the Label that it names. */
  readonly jumps: readonly Jump[]
}

interface Jump {
  readonly from: string
  readonly to: string
}

export const flowGraph = ({ flow, layout }: FlowDocument, catalogue: Catalogue): FlowGraph =>
  sizedGraph(graphOf(flow, catalogue), compactIn(layout))

/** What of a flow is drawn, wherever it stands: it stays as it is while cards are only moved. All are at full size. */
export const graphOf = (flow: FlowDocument["flow"], catalogue: Catalogue): FlowGraph => {
  const leaving = Map.groupBy(flow.links, ({ from }) => from)
  const inWords = wordsOf(flow.texts)
  const nodes = flow.nodes.map((node) =>
    graphNode({ node, flow, catalogue, links: leaving.get(node.id) ?? [], inWords }),
  )
  const ids = new Set(nodes.map(({ id }) => id))
  const places = new Map(
    nodes.map(({ id, outputs }) => [id, new Map(outputs.map((output, index) => [output.id, { ...output, index }]))]),
  )
  const placeOf = ({ from, output }: Link) => places.get(from)?.get(output)
  const seen = new Map<string, number>()
  const edges = flow.links
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    // As the outputs stand on their card, which is what people call the first way on; a file has them by their ids.
    .toSorted((a, b) => (placeOf(a)?.index ?? 0) - (placeOf(b)?.index ?? 0))
    .map((link): GraphEdge => {
      const { from, output, to } = link
      const key = JSON.stringify([from, output, to])
      const count = seen.get(key) ?? 0
      seen.set(key, count + 1)
      return { id: `${key}${count}`, from, output, to, kind: placeOf(link)?.kind ?? "business" }
    })
  const jumps = jumpsOf(flow, catalogue)
  return { nodes: reachingOrder(nodes, [...edges, ...jumps]), edges, jumps }
}

const jumpsOf = ({ nodes }: FlowDocument["flow"], catalogue: Catalogue): readonly Jump[] => {
  const places = new Map(
    nodes.flatMap((node) => {
      const definition = definitionOf(catalogue, node)
      const name = definition && placeNameOf(definition, node.settings)
      return name === undefined ? [] : [[name, node.id] as const]
    }),
  )
  return nodes.flatMap((node) => {
    const definition = definitionOf(catalogue, node)
    const name = definition && jumpOf(definition, node.settings)
    const to = name === undefined ? undefined : places.get(name)
    return to === undefined ? [] : [{ from: node.id, to }]
  })
}

const graphNode = ({
  node,
  flow,
  catalogue,
  links,
  inWords,
}: {
  readonly node: FlowNode
  readonly flow: FlowDocument["flow"]
  readonly catalogue: Catalogue
  readonly links: readonly Link[]
  readonly inWords: (label: string) => string
}): GraphNode => {
  const definition = node.children === undefined ? definitionOf(catalogue, node) : undefined
  const linked = new Set(links.map(({ output }) => output))
  const outputs = outputsOf({ node, catalogue, place: flow, links })
  // Another product's types are told by their own word: what stands before it is the product.
  const typeLabel = definition?.label ?? catalogue.get(node.type)?.label ?? node.type.replace(/^.*\./, "")
  const place = definition && (placeNameOf(definition, node.settings) ?? jumpOf(definition, node.settings))
  return {
    id: node.id,
    name: node.name,
    typeLabel: place === undefined ? typeLabel : `${typeLabel} · ${place}`,
    look: lookOf({ node, definition }),
    side: definition?.side,
    compact: false,
    hasInput: definition?.role !== "start",
    outputs: outputs.map(({ id, label, kind }) => ({ id, label: inWords(label), kind, linked: linked.has(id) })),
    children: node.children?.length ?? 0,
    ...cardSize({ outputs: outputs.length }),
  }
}

const lookOf = ({
  node,
  definition,
}: {
  readonly node: FlowNode
  readonly definition: ReturnType<typeof definitionOf>
}): NodeLook => {
  if (node.children !== undefined) return "page"
  if (!definition) return "placeholder"
  if (definition.goesTo !== undefined) return "goTo"
  if (definition.namesPlace !== undefined) return "label"
  if (definition.role === "start") return "start"
  if (definition.role === "end") return /failure/i.test(definition.type) ? "failure" : "success"
  return definition.group
}
