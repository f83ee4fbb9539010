import type { JsonObject, Texts, Tracking } from "@gatewright/flow"
import type { TestServer } from "../../testing/test-server.ts"

/** A flow in a few words: nodes as `id: [type, settings]`, links as `node.output > node`. */
export interface FlowWords {
  readonly tenant?: string
  readonly category?: string
  readonly type?: string
  readonly nodes: Readonly<Record<string, readonly [type: string, settings?: JsonObject]>>
  readonly links: readonly string[]
  readonly texts?: Texts
  readonly active?: boolean
  readonly tracking?: Tracking
}

let flows = 0

/** Imports a flow and makes it active; gives its id. */
export const addFlow = async (
  server: TestServer,
  {
    tenant = "default",
    category = "custom",
    type = "Test",
    nodes,
    links,
    texts = { fallback: "en", languages: {} },
    active = true,
    tracking = "off",
  }: FlowWords,
): Promise<string> => {
  const id = `flow_test-${++flows}`
  const flow = {
    id,
    category,
    type,
    name: `Test ${flows}`,
    description: "",
    tags: [],
    tracking,
    texts,
    nodes: Object.entries(nodes).map(([node, [nodeType, settings = {}]]) => ({
      id: node,
      name: node,
      type: nodeType,
      version: 1,
      settings,
    })),
    links: links.map((link) => {
      const [, from = "", output = "", to = ""] = /^([^.]+)\.(\S+) > (\S+)$/.exec(link) ?? []
      return { from, output, to }
    }),
  }
  const document = { format: "gatewright/flow", formatVersion: 1, flow, layout: { nodes: {}, notes: [], groups: [] } }
  const added = await server.call("POST", `/api/tenants/${tenant}/imports?preserveId=true`, document)
  if (added.status !== 201) throw new Error(JSON.stringify(added.body))
  if (!active) return id
  const changed = await server.call("PATCH", `/api/tenants/${tenant}/flows/${id}`, { active: true })
  if (changed.status !== 200) throw new Error(JSON.stringify(changed.body))
  return id
}
