import { isJsonObject } from "../../document/json.ts"

/**
 * Whether a member of an object could reach the prototype of other objects when the document is merged or copied key by
 * key: `__proto__`, and `constructor` with a `prototype` in it. No product writes one.
 */
export const isUnsafeMember = (key: string, value: unknown): boolean =>
  key === "__proto__" || (key === "constructor" && isJsonObject(value) && Object.hasOwn(value, "prototype"))
