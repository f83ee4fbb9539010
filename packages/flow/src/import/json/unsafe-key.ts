import { isJsonObject, type JsonObject } from "../../document/json.ts"

/**
 * Whether a key of an object could reach the prototype of other objects when a document is merged or copied key by key:
 * `__proto__`, and `constructor` with a `prototype` in it. No product writes one.
 */
export const isUnsafe = (object: JsonObject): boolean => {
  if (Object.hasOwn(object, "__proto__")) return true
  if (!Object.hasOwn(object, "constructor")) return false
  const { constructor } = object
  return isJsonObject(constructor) && Object.hasOwn(constructor, "prototype")
}
