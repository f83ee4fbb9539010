import { sameJson } from "../../compare/same-json.ts"
import { isJsonObject, type JsonObject } from "../../document/json.ts"
import { declaredOutputs } from "./declared-outputs.ts"
import { fieldOf, filled } from "./json-parts.ts"
import { shortened } from "./limits.ts"
import { placeOf } from "./place-of.ts"
import type { RawNode } from "./raw-bundle.ts"

/** What the tree, or the page, says about a node and the document does not say otherwise. */
export const leftOfEntry = (raw: RawNode): JsonObject => {
  const connections = fieldOf(raw.entry, "connections")
  return filled(
    {
      ...raw.entry,
      connections: isJsonObject(connections)
        ? filled(connections, (_outcome, target) => typeof target !== "string")
        : connections,
    },
    (key, value) => {
      switch (key) {
        case "_id":
          return value !== raw.id
        case "displayName":
          return value !== shortened(raw.name)
        case "nodeType":
          return value !== raw.type
        case "x":
        case "y":
          return placeOf(raw.entry) === undefined
        default:
          return true
      }
    },
  )
}

/** What AM keeps about a node beside its settings, as far as the document does not say it otherwise. */
export const leftOfBody = (raw: RawNode, body: JsonObject): JsonObject => {
  const declared = declaredOutputs(raw).map(({ id, label }) => ({ id, displayName: label }))
  return filled(body, (key, value) => {
    if (!key.startsWith("_")) return false
    return key === "_id" ? value !== raw.id : key !== "_outcomes" || !sameJson(value, declared)
  })
}
