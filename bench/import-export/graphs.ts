import { newFlow, type FlowDocument } from "@gatewright/flow"

/** One graph, in no product's own words: nodes with some text in each, and links. */
export interface Graph {
  readonly id: string
  readonly name: string
  readonly nodes: readonly GraphNode[]
}

interface GraphNode {
  readonly id: string
  readonly name: string
  /** What the node does, about 160 characters: a script, or what stands for one. */
  readonly text: string
  readonly x: number
  readonly y: number
  /** The node that comes next; the last one has none. */
  readonly next: string | undefined
  /** A node further back that every third one can lead to. */
  readonly back: string | undefined
}

/** So many graphs of so many nodes. The same numbers give the same graphs. */
export const graphs = (count: number, nodes: number): readonly Graph[] =>
  Array.from({ length: count }, (_, flow) => ({
    id: `bench${String(flow).padStart(5, "0")}`,
    name: `Journey ${flow} – verify · prüfen`,
    nodes: Array.from({ length: nodes }, (__, index) => ({
      id: nodeId(index),
      name: `Step ${index}`,
      text: `const answer = variables.form?.field${index} ?? "none" // step ${index} of journey ${flow}\nreturn leave("next", { value: answer.trim().toLowerCase(), step: ${index}, note: "prüfen" })`,
      x: (index % 10) * 320,
      y: Math.floor(index / 10) * 160,
      next: index === nodes - 1 ? undefined : nodeId(index + 1),
      back: index % 3 === 2 ? nodeId(index - 2) : undefined,
    })),
  }))

const nodeId = (index: number): string => `n${String(index).padStart(4, "0")}`

/** A graph as a flow of Gatewright: a Start, scripts, an End. */
export const asFlow = ({ id, name, nodes }: Graph): FlowDocument => {
  const base = newFlow({ id: `flow_${id}`, category: "custom", type: "bench", name })
  return {
    ...base,
    flow: {
      ...base.flow,
      nodes: nodes.map(({ id: node, name: label, text, next }, index) => ({
        id: `n_${node}`,
        ...(index === 0
          ? { type: "flow.start", settings: { ttl: 300 } }
          : next === undefined
            ? { type: "flow.endSuccess", settings: {} }
            : {
                type: "server.script",
                settings: {
                  code: text,
                  outputs: [
                    { id: "next", label: "Next" },
                    { id: "again", label: "Again" },
                  ],
                },
              }),
        version: 1,
        name: label,
      })),
      links: nodes.flatMap(({ id: node, next, back }, index) => [
        ...(next === undefined ? [] : [{ from: `n_${node}`, output: "next", to: `n_${next}` }]),
        ...(next === undefined || back === undefined || index === 0
          ? []
          : [{ from: `n_${node}`, output: "again", to: `n_${back}` }]),
      ]),
    },
    layout: { ...base.layout, nodes: Object.fromEntries(nodes.map(({ id: node, x, y }) => [`n_${node}`, { x, y }])) },
  }
}
