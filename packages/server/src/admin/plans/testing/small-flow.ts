import type { FlowDocument, JsonObject } from "@gatewright/flow"

/** A library flow in few words. */
export const smallLibrary = (flow: Parameters<typeof smallFlow>[0]): FlowDocument =>
  smallFlow({ category: "libraries", type: "library", ...flow })

/** Settings of a node that calls a library flow. */
export const calling = (id: string): readonly [type: string, settings: JsonObject] => [
  "flow.executeNested",
  { flow: { $flow: id, type: "library", name: id } },
]

/** A flow: Start and an end, and more nodes as `id: [type, settings]`. */
export const smallFlow = ({
  id,
  name = id,
  category = "custom",
  type = "Test",
  nodes = {},
}: {
  readonly id: string
  readonly name?: string
  readonly category?: string
  readonly type?: string
  readonly nodes?: Readonly<Record<string, readonly [type: string, settings: JsonObject]>>
}): FlowDocument => ({
  format: "gatewright/flow",
  formatVersion: 1,
  flow: {
    id,
    category,
    type,
    name,
    description: "",
    tags: [],
    tracking: "onError",
    nodes: [
      { id: "n_a", type: "flow.start", version: 1, name: "Start", settings: {} },
      {
        id: "n_b",
        type: category === "libraries" ? "flow.nestedSuccess" : "flow.endSuccess",
        version: 1,
        name: "End",
        settings: {},
      },
      ...Object.entries(nodes).map(([node, [nodeType, settings]]) => ({
        id: node,
        type: nodeType,
        version: 1,
        name: node,
        settings,
      })),
    ],
    links: [{ from: "n_a", output: "next", to: "n_b" }],
    texts: { fallback: "en", languages: { en: {} } },
  },
  layout: { nodes: { n_a: { x: 0, y: 0 }, n_b: { x: 320, y: 0 } }, notes: [], groups: [] },
})
