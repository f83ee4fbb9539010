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

const inNode = (node: FlowNode, ids: ReadonlyMap<string, string>): FlowNode => ({
  ...node,
  settings: inObject(node.settings, ids),
  ...(node.children && { children: node.children.map((child) => inNode(child, ids)) }),
})

const inObject = (object: JsonObject, ids: ReadonlyMap<string, string>): JsonObject => {
  const reference = asReference(object)
  if (reference)
    return "$flow" in reference ? { ...object, $flow: ids.get(reference.$flow) ?? reference.$flow } : object
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, value === undefined ? value : inJson(value, ids)]),
  )
}

const inJson = (json: Json, ids: ReadonlyMap<string, string>): Json => {
  if (isJsonArray(json)) return json.map((item) => inJson(item, ids))
  return isJsonObject(json) ? inObject(json, ids) : json
}
