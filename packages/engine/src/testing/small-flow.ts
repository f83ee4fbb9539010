import { digestOf, newFlow, type Flow, type FlowNode, type JsonObject } from "@gatewright/flow"
import { compileFlow } from "../compile/compile-flow.ts"
import type { CompiledFlow } from "../compiled-flow.ts"
import { smallCatalogue, smallRunners } from "./small-nodes.ts"

/**
 * A flow in a few words. `nodes` are settings by id, and the id is `type` or `type-anything`; a link is written
 * `node.output > node`. A Start is there unless `nodes` has one, and leads to the first node.
 */
export const smallFlow = ({
  nodes,
  links = [],
  ...head
}: {
  readonly nodes: Readonly<Record<string, JsonObject>>
  readonly links?: readonly string[]
} & Partial<Pick<Flow, "id" | "category" | "type" | "tracking" | "texts">>): Flow => {
  const ids = Object.keys(nodes)
  const started = ids.some((id) => id.split("-")[0] === "start")
  const first = started ? [] : [`start.next > ${ids[0]}`]
  return {
    ...newFlow({ id: "flow_main", category: "custom", type: "test", name: "Test" }).flow,
    nodes: [...(started ? [] : [documentNode("start", {})]), ...ids.map((id) => documentNode(id, nodes[id] ?? {}))],
    links: [...first, ...links].map((link) => {
      const [, from = "", output = "", to = ""] = /^([^.]+)\.(\S+) > (\S+)$/.exec(link) ?? []
      return { from, output, to }
    }),
    ...head,
  }
}

const documentNode = (id: string, settings: JsonObject): FlowNode => ({
  id,
  type: id.split("-")[0] ?? id,
  version: 1,
  name: id,
  settings,
})

/** The same with these tests' nodes, ready to run. */
export const smallCompiled = (flow: Parameters<typeof smallFlow>[0]): CompiledFlow => compiledFlow(smallFlow(flow))

export const compiledFlow = (flow: Flow): CompiledFlow =>
  compileFlow({ flow, digest: digestOf(flow), catalogue: smallCatalogue, runners: smallRunners })

/** A library flow. */
export const smallLibrary = (flow: Parameters<typeof smallFlow>[0]): CompiledFlow =>
  smallCompiled({ id: "flow_library", category: "libraries", type: "library", ...flow })
