import { api } from "./api.ts"
import type { Gatewright } from "./gatewright.ts"

/** A flow in a few words: nodes as `id: [type, settings]`, links as `node.output > node`. */
interface Small {
  readonly id: string
  readonly name: string
  readonly place: readonly [category: string, type: string]
  readonly nodes: Readonly<Record<string, readonly [type: string, settings?: object]>>
  readonly links: readonly string[]
}

/** Imports a flow and makes it active; gives its id. */
export const addSmall = async (server: Gatewright, { id, name, place, nodes, links }: Small): Promise<string> => {
  const [category, type] = place
  const flow = {
    id,
    category,
    type,
    name,
    description: "",
    tags: [],
    tracking: "off",
    texts: { fallback: "en", languages: {} },
    nodes: Object.entries(nodes).map(([node, [nodeType, settings = {}]]) => ({
      id: node,
      name: node,
      type: nodeType,
      version: 1,
      settings,
    })),
    links: links.map((link) => {
      const [, from, output, to] = /^([^.]+)\.(\S+) > (\S+)$/.exec(link) ?? []
      return { from, output, to }
    }),
  }
  const layout = { nodes: {}, notes: [], groups: [] }
  const document = { format: "gatewright/flow", formatVersion: 1, flow, layout }
  await api(server, "POST", "/tenants/default/imports?preserveId=true", document)
  await api(server, "PATCH", `/tenants/default/flows/${id}`, { active: true })
  return id
}
