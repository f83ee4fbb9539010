import type { Value } from "@gatewright/flow"

/** A value as a text; `undefined` where it is none: a secret, a list, an object. */
export const textOf = (value: Value): string | undefined => {
  if (typeof value === "string") return value
  if (value === null) return ""
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined
}
