import type { FlowDocument } from "../document/flow-document.ts"
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../document/json.ts"
import type { FlowNode } from "../document/node.ts"

/**
 * Puts the parts of a journey together again from the flow that it became: what can't be found again was lost. Coordinates
 * come back as whole numbers; times and names of people and hosts don't come back.
 */
export const restorePingAm = (document: FlowDocument): JsonObject => {
  const { flow } = document
  const kept = objectIn(flow["x-pingam"])
  const keptTree = objectIn(kept["tree"])
  const parts = new Parts(document)
  const statics = Object.fromEntries(
    ["startNode", success, failure].flatMap((id) => {
      const place = placeIn(document, `n_${id}`)
      return place ? [[id, place]] : []
    }),
  )
  const start = flow.links.find(({ from }) => from === "n_startNode")
  const nodes = flow.nodes.filter(({ type }) => !type.startsWith("flow.") || type === "flow.executeNested")
  const entries = Object.fromEntries(nodes.map((node) => [rawId(node), parts.entryOf(node)]))
  return {
    ...kept,
    tree: {
      _id: flow.name,
      description: flow.description,
      ...(start ? { entryNodeId: start.to.slice(2) } : {}),
      ...keptTree,
      nodes: { ...objectIn(keptTree["nodes"]), ...entries },
      staticNodes: { ...statics, ...objectIn(keptTree["staticNodes"]) },
    },
    nodes: { ...objectIn(kept["nodes"]), ...parts.bodiesOf(nodes) },
    innerNodes: { ...objectIn(kept["innerNodes"]), ...objectIn(kept["innernodes"]), ...parts.inner },
    scripts: { ...wrapped(objectIn(kept["scripts"])), ...parts.scripts },
  }
}

const success = "70e691a5-1e33-4ac3-a356-e7b6d60d92e0"
const failure = "e301438c-0bd0-429c-ab0c-66126501069a"

class Parts {
  readonly inner: Record<string, Json> = {}
  readonly scripts: Record<string, Json> = {}
  readonly document: FlowDocument

  constructor(document: FlowDocument) {
    this.document = document
  }

  entryOf(node: FlowNode): JsonObject {
    const kept = keptOf(node)
    const place = placeIn(this.document, node.id)
    const links = this.document.flow.links.filter(({ from }) => from === node.id)
    const connections = links.map((link): [string, Json] => {
      const { outcome, target } = objectIn(link["x-pingam"])
      return [textIn(outcome) ?? link.output, target ?? link.to.slice(2)]
    })
    return {
      displayName: node.name,
      nodeType: typeOf(node),
      ...place,
      ...objectIn(kept["entry"]),
      connections: {
        ...Object.fromEntries(connections),
        ...objectIn(kept["connections"]),
        ...objectIn(objectIn(kept["entry"])["connections"]),
      },
    }
  }

  bodiesOf(nodes: readonly FlowNode[]): JsonObject {
    return Object.fromEntries(
      nodes.flatMap((node) => {
        const body = this.bodyOf(node)
        return body ? [[rawId(node), body]] : []
      }),
    )
  }

  bodyOf(node: FlowNode): JsonObject | undefined {
    const { body, children } = keptOf(node)
    Object.assign(this.inner, objectIn(children))
    if (!isJsonObject(body)) return undefined
    if (!node.type.startsWith("pingam.")) return body
    Object.assign(this.inner, this.bodiesOf(node.children ?? []))
    const listed = node.children?.map((child) => {
      const { connections: _none, ...entry } = this.entryOf(child)
      return { _id: rawId(child), ...entry }
    })
    return {
      _id: rawId(node),
      _outcomes: (node.outputs ?? []).map(({ id, label }) => ({ id, displayName: label })),
      ...Object.fromEntries(Object.entries(node.settings).map(([key, value]) => [key, this.settingOf(value)])),
      ...(listed ? { nodes: listed } : {}),
      ...body,
    }
  }

  settingOf(value: Json | undefined): Json | undefined {
    const [, node = "", field = ""] = /^\$t\(([^.]+)\.([^.]+)\)t\$$/.exec(textIn(value) ?? "") ?? []
    if (node !== "") {
      const { languages } = this.document.flow.texts
      return Object.fromEntries(
        Object.entries(languages).flatMap(([tag, tree]) => {
          const words = tree[node]
          const text = typeof words === "object" ? words[field] : undefined
          return typeof text === "string" ? [[tag, text]] : []
        }),
      )
    }
    if (!isJsonObject(value) || typeof value["id"] !== "string" || !("encoding" in value)) return value
    const { id, ...script } = value
    Object.assign(this.scripts, wrapped({ [id]: script }))
    return id
  }
}

const wrapped = (scripts: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(scripts).map(([id, script]) => {
      if (!isJsonObject(script) || typeof script["source"] !== "string") return [id, script]
      const { source, encoding, ...about } = script
      return [id, { _id: id, ...about, script: wrap(source, textIn(encoding)) }]
    }),
  )

const wrap = (source: string, encoding: string | undefined): Json => {
  if (encoding === "lines") return source.split("\n")
  if (encoding === "json") return JSON.stringify(source)
  return encoding === "base64" ? Buffer.from(source, "utf8").toString("base64") : source
}

/** Where a node stood in the file. */
const placeIn = ({ layout }: FlowDocument, id: string): JsonObject | undefined => {
  const moved = objectIn(objectIn(layout["x-pingam"])["places"])[id]
  const drawn = layout.nodes[id]
  return isJsonObject(moved) ? moved : drawn && { x: drawn.x, y: drawn.y }
}

const keptOf = (node: FlowNode): JsonObject => objectIn(node["x-pingam"])

const rawId = (node: FlowNode): string => textIn(keptOf(node)["id"]) ?? node.id.slice(2)

const typeOf = (node: FlowNode): string => textIn(keptOf(node)["nodeType"]) ?? node.type.slice("pingam.".length)

const textIn = (value: Json | undefined): string | undefined => (typeof value === "string" ? value : undefined)

const objectIn = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {})

/** Pointers of what stands in one value and not in the other. Empty objects and lists say nothing. */
export const missingIn = (there: Json | undefined, expected: Json | undefined, pointer = ""): readonly string[] => {
  if (isEmpty(expected)) return []
  if (isJsonObject(expected) && isJsonObject(there)) {
    return Object.entries(expected).flatMap(([key, value]) => missingIn(there[key], value, `${pointer}/${key}`))
  }
  if (isJsonArray(expected) && isJsonArray(there) && expected.length === there.length) {
    return expected.flatMap((item, index) => missingIn(there[index], item, `${pointer}/${index}`))
  }
  return there === expected ? [] : [pointer]
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0)
