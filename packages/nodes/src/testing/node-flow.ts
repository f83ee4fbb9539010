import { newFlow, type Flow, type JsonObject, type Texts } from "@gatewright/flow"

/** A flow in a few words: nodes as `id: [type, settings]`, links as `node.output > node`. */
export interface FlowWords {
  readonly id?: string
  readonly category?: string
  readonly type?: string
  readonly nodes: Readonly<Record<string, readonly [type: string, settings?: JsonObject]>>
  readonly links: readonly string[]
  readonly texts?: Texts
}

export const nodeFlow = ({
  id = "flow_main",
  category = "custom",
  type = "Test",
  nodes,
  links,
  texts,
}: FlowWords): Flow => {
  const { flow } = newFlow({ id, category, type, name: "Test" })
  return {
    ...flow,
    nodes: Object.entries(nodes).map(([nodeId, [nodeType, settings = {}]]) => ({
      id: nodeId,
      type: nodeType,
      version: 1,
      name: nodeId,
      settings,
    })),
    links: links.map((link) => {
      const [, from = "", output = "", to = ""] = /^([^.]+)\.(\S+) > (\S+)$/.exec(link) ?? []
      return { from, output, to }
    }),
    ...(texts === undefined ? {} : { texts }),
  }
}
