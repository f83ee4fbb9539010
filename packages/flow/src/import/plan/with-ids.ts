import type { FlowDocument } from "../../document/flow-document.ts"
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../document/json.ts"
import type { FlowNode } from "../../document/node.ts"
import { asReference } from "../../document/reference.ts"

/** The same flow with new ids for flows: its own, and those that it refers to. Ids of nodes stay. */
export const withIds = (document: FlowDocument, ids: ReadonlyMap<string, string>): FlowDocument => {
  if (ids.size === 0) return document
  const { flow } = document
  return {
    ...document,
    flow: {
      ...flow,
      id: ids.get(flow.id) ?? flow.id,
      nodes: flow.nodes.map((node) => inNode(node, ids)),
    },
  }
}

const inNode = (node: FlowNode, ids: ReadonlyMap<string, string>): FlowNode => {
  const settings = inObject(node.settings, ids)
  const children = node.children?.map((child) => inNode(child, ids))
  return settings === node.settings && !children ? node : { ...node, settings, ...(children && { children }) }
}

/** What holds no reference to one of the flows is not copied: much is known of it that need not be found out again. */
const inObject = (object: JsonObject, ids: ReadonlyMap<string, string>): JsonObject => {
  const reference = "$flow" in object ? asReference(object) : undefined
  if (reference) {
    const id = "$flow" in reference ? ids.get(reference.$flow) : undefined
    return id === undefined ? object : { ...object, $flow: id }
  }
  const changed = Object.entries(object).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
    if (typeof value !== "object" || value === null) return []
    const next = inJson(value, ids)
    return next === value ? [] : [[key, next]]
  })
  return changed.length === 0 ? object : { ...object, ...Object.fromEntries(changed) }
}

const inJson = (json: Json, ids: ReadonlyMap<string, string>): Json => {
  if (isJsonObject(json)) return inObject(json, ids)
  if (!isJsonArray(json)) return json
  const items = json.map((item) => inJson(item, ids))
  return items.every((item, at) => item === json[at]) ? json : items
}
