import type { Value } from "@gatewright/flow"
import { readJson } from "../running/read-json.ts"
import { textOf } from "../running/text-of.ts"

export type VariableType = "any" | "text" | "number" | "boolean" | "json"

/** A value in the type that is asked for; `undefined` where it can't be read so. Nothing at all stays nothing. */
export const asType = (value: Value, type: VariableType): Value | undefined => {
  if (type === "any" || value === null) return value
  if (type === "json" && typeof value === "object") return value
  const text = textOf(value)?.trim()
  if (text === undefined) return undefined
  switch (type) {
    case "text":
      return textOf(value)
    case "number":
      return numberOf(text)
    case "boolean":
      return booleanOf(text)
    case "json":
      return readJson(text)
  }
}

const numberOf = (text: string): number | undefined => {
  const number = Number(text)
  return text !== "" && Number.isFinite(number) ? number : undefined
}

const booleanOf = (text: string): boolean | undefined => {
  if (text === "true") return true
  return text === "false" || text === "" ? false : undefined
}
