import type { Json, JsonObject } from "../../document/json.ts"
import { fieldOf } from "./json-parts.ts"

/** A field that holds JSON, as AM writes it: as a text. `undefined` where the text is no JSON. */
export const jsonInside = (object: JsonObject, key: string): Json | undefined => {
  const value = fieldOf(object, key)
  if (typeof value !== "string") return value
  try {
    const json: Json = JSON.parse(value)
    return json
  } catch {
    return undefined
  }
}
