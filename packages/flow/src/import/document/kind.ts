import { isJsonArray, type Json } from "../../document/json.ts"

/** How a sentence calls a value of each kind that JSON has (RFC 8259 section 3). */
export const kindWords = {
  null: "null",
  boolean: "true or false",
  number: "a number",
  string: "a text",
  array: "a list",
  object: "an object",
} as const

export type Kind = keyof typeof kindWords

export const isKind = (kind: unknown): kind is Kind => typeof kind === "string" && Object.hasOwn(kindWords, kind)

export const kindOf = (value: Json): Kind => {
  if (value === null) return "null"
  if (isJsonArray(value)) return "array"
  const kind = typeof value
  return isKind(kind) ? kind : "object"
}

/** What a value must be and is not. */
export const otherKind = (wanted: string, value: Json): string =>
  `it must be ${wanted}, not ${typeof value === "boolean" ? String(value) : kindWords[kindOf(value)]}`
