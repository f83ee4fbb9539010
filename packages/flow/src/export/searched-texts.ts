import { isJsonArray, isJsonObject, type JsonObject } from "../document/json.ts"
import { escapeToken } from "../document/pointer.ts"
import type { SearchedText } from "./secret-rule.ts"

/** A text and the JSON pointer (RFC 6901) to it. */
export interface FoundText extends SearchedText {
  readonly pointer: string
}

/** Every text in a tree of JSON, with the name of what it is the value of; in a list, that of the list. */
export const searchedTexts = (json: unknown, pointer = ""): readonly FoundText[] => {
  const found: FoundText[] = []
  collect(json, { pointer, name: "", found })
  return found
}

const collect = (
  json: unknown,
  { pointer, name, found }: { readonly pointer: string; readonly name: string; readonly found: FoundText[] },
): void => {
  if (typeof json === "string") {
    if (json.length >= shortest) found.push({ text: json, literal: withoutTemplates(json), name, pointer })
  } else if (isJsonArray(json)) {
    for (const [index, item] of json.entries()) collect(item, { pointer: `${pointer}/${index}`, name, found })
  } else if (isJsonObject(json)) {
    for (const [key, item] of Object.entries(json)) {
      collect(item, { pointer: `${pointer}/${escapeToken(key)}`, name: nameOf(key, json), found })
    }
  }
}

/** No secret is shorter. */
const shortest = 4

/** A reference names a secret and is none; and the value of a header or variable goes by the name that stands beside it. */
const nameOf = (key: string, beside: JsonObject): string => {
  if (key === "$secret") return ""
  if (!/^(?:value|val|content|default|defaultValue)$/i.test(key)) return key
  const names = ["name", "key", "header", "variable"].map((sibling) => beside[sibling])
  return names.find((sibling) => typeof sibling === "string") ?? key
}

/** Offsets stay what they are, so that a line can be told. */
const withoutTemplates = (text: string): string =>
  text.includes("{{") || text.includes("$t(")
    ? text.replaceAll(/\{\{[\s\S]*?\}\}|\$t\([\s\S]*?\)t\$/g, (template) => template.replaceAll(/[^\n]/g, "\0"))
    : text
