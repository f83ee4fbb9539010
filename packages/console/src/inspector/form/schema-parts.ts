import { isJsonObject, type Json, type JsonObject } from "@gatewright/flow"

export const isText = (value: Json | undefined): value is string => typeof value === "string"

/** A setting as text: a text as it is, nothing as nothing, anything else as JSON. */
export const textOf = (value: Json | undefined): string =>
  isText(value) ? value : value === undefined ? "" : JSON.stringify(value)

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

/** A text of a JSON Schema, or `undefined` where the keyword is missing or something else. */
export const textAt = (schema: JsonObject, keyword: string): string | undefined => {
  const value = schema[keyword]
  return isText(value) ? value : undefined
}

/** The texts of a list in a JSON Schema; none where the keyword is missing. */
export const textsAt = (schema: JsonObject, keyword: string): readonly string[] => {
  const value = schema[keyword]
  return isList(value) ? value.filter(isText) : []
}

export const numberAt = (schema: JsonObject, keyword: string): number | undefined => {
  const value = schema[keyword]
  return typeof value === "number" ? value : undefined
}

/** Words for the options of an enum (`x-labels`). */
export const labelsOf = (schema: JsonObject): Readonly<Record<string, string>> => {
  const labels = schema["x-labels"]
  if (!isJsonObject(labels)) return {}
  return Object.fromEntries(Object.entries(labels).flatMap(([value, label]) => (isText(label) ? [[value, label]] : [])))
}
