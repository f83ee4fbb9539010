import { isJsonObject, type Json, type JsonObject } from "@gatewright/flow"
import { z } from "zod"
import type { FormField, Variant } from "./form-field.ts"
import { isList, isText, labelsOf, numberAt, textAt, textsAt } from "./schema-parts.ts"

/** The form of a node's settings: made from the schema of its definition, by way of JSON Schema (2020-12). */
export const formOfSchema = (schema: z.ZodType): readonly FormField[] => {
  const json: unknown = z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" })
  return isJsonObject(json) ? fieldsIn(json) : []
}

const fieldsIn = (schema: JsonObject): readonly FormField[] => {
  const properties = schema["properties"]
  const required = new Set(textsAt(schema, "required"))
  if (!isJsonObject(properties)) return []
  return Object.entries(properties).flatMap(([key, property]) =>
    // A constant is nothing to fill in: it tells the variants of a union apart.
    isJsonObject(property) && !Object.hasOwn(property, "const")
      ? [fieldOf({ key, schema: property, required: required.has(key) })]
      : [],
  )
}

const textKinds = ["template", "value", "condition", "variable", "output", "code"] as const
const referenceKinds = ["secret", "connection", "flow"] as const

const fieldOf = ({ key, schema, required }: { key: string; schema: JsonObject; required: boolean }): FormField => {
  const places = textsAt(schema, "x-places")
  const base = {
    key,
    title: textAt(schema, "title") ?? words(key),
    description: textAt(schema, "description") ?? "",
    required,
    needed: schema["x-needed"] === true,
    fallback: schema["default"],
    places: places.length === 0 ? undefined : places,
    when: conditionAt(schema["x-when"]),
  }
  const multiline = schema["x-multiline"] === true
  const special = textAt(schema, "x-field")
  const textKind = textKinds.find((kind) => kind === special)
  if (textKind) return { ...base, kind: textKind, multiline }
  const referenceKind = referenceKinds.find((kind) => kind === special)
  if (referenceKind) return { ...base, kind: referenceKind, connection: textAt(schema, "x-connection") ?? "" }
  const options = textsAt(schema, "enum")
  if (options.length > 0) {
    const labels = labelsOf(schema)
    return { ...base, kind: "choice", options: options.map((value) => ({ value, label: labels[value] ?? value })) }
  }
  const type = textAt(schema, "type")
  if (type === "string") return { ...base, kind: "text", multiline }
  if (type === "boolean") return { ...base, kind: "boolean" }
  if (type === "integer" || type === "number") {
    const limits = { minimum: numberAt(schema, "minimum"), maximum: numberAt(schema, "maximum") }
    return { ...base, kind: "number", integer: type === "integer", ...limits }
  }
  const { items, additionalProperties: values } = schema
  if (isJsonObject(items)) return { ...base, kind: "list", item: fieldOf({ key: "", schema: items, required: true }) }
  if (isJsonObject(values))
    return { ...base, kind: "record", value: fieldOf({ key: "", schema: values, required: true }) }
  if (type === "object") return { ...base, kind: "group", fields: fieldsIn(schema) }
  const union = variantsOf(schema)
  return union ? { ...base, kind: "variants", ...union } : { ...base, kind: "json" }
}

const conditionAt = (value: Json | undefined): FormField["when"] => {
  if (!isJsonObject(value)) return undefined
  const { setting, is } = value
  return isText(setting) && isList(is) ? { setting, is } : undefined
}

const variantsOf = (schema: JsonObject): { discriminator: string; variants: readonly Variant[] } | undefined => {
  const options = schema["oneOf"] ?? schema["anyOf"]
  const [first, ...others] = isList(options) ? options.filter(isJsonObject) : []
  const discriminator = Object.keys(constantsOf(first)).find((key) =>
    others.every((other) => key in constantsOf(other)),
  )
  if (!first || discriminator === undefined) return undefined
  const variants = [first, ...others].map((option): Variant => {
    const value = constantsOf(option)[discriminator] ?? ""
    return {
      value,
      title: textAt(option, "title") ?? words(value),
      description: textAt(option, "description") ?? "",
      fields: fieldsIn(option),
    }
  })
  return { discriminator, variants }
}

const constantsOf = (schema: JsonObject | undefined): Readonly<Record<string, string>> => {
  const properties = schema?.["properties"]
  if (!isJsonObject(properties)) return {}
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, property]) =>
      isJsonObject(property) && isText(property["const"]) ? [[key, property["const"]]] : [],
    ),
  )
}

/** Words of a key that has no title: `maxLength` reads "Max length". */
const words = (key: string): string => {
  const spaced = key.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
