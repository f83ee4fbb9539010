import { isJsonObject, type Json, type JsonObject, type Texts } from "@gatewright/flow"
import { wordsOf } from "../canvas/words-of.ts"
import type { FormField } from "./form/form-field.ts"
import { isDrawn } from "./form/changed-value.ts"
import { isList, isText, textOf } from "./form/schema-parts.ts"

/** A setting to read: its title, its value in words, and the words behind `$t(keys)t$` in it. */
export interface ShownSetting {
  readonly title: string
  readonly value: string
  /** How a text reads in the fallback language, where that is another than what stands in the setting. */
  readonly text: string | undefined
  /** How deep it lies in groups and lists. */
  readonly level: number
  readonly code: boolean
}

/** The settings of a node in words, in the order of its form. Settings that are left out, and empty ones, are not told. */
export const shownSettings = ({
  fields,
  settings,
  texts,
  place,
  level = 0,
}: {
  readonly fields: readonly FormField[]
  readonly settings: JsonObject
  readonly texts: Texts
  readonly place: { readonly category: string; readonly type: string }
  readonly level?: number
}): readonly ShownSetting[] => {
  const inWords = wordsOf(texts)
  const shown = (field: FormField, value: Json | undefined, at: number): readonly ShownSetting[] => {
    if (value === undefined || value === "" || !isDrawn(field, place)) return []
    const line = (words: string, code = false): ShownSetting => {
      const text = inWords(words)
      return { title: field.title, value: words, text: text === words ? undefined : text, level: at, code }
    }
    switch (field.kind) {
      case "boolean":
        return [line(value === true ? "Yes" : "No")]
      case "choice":
        return [line(field.options.find((option) => option.value === value)?.label ?? textOf(value))]
      case "secret":
      case "connection":
      case "flow":
        return [line(nameOf(value))]
      case "group":
        return within(field.title, at, isJsonObject(value) ? inside(field.fields, value, at + 1) : [])
      case "record":
        return within(
          field.title,
          at,
          isJsonObject(value)
            ? Object.entries(value).flatMap(([key, part]) => shown({ ...field.value, title: key }, part, at + 1))
            : [],
        )
      case "list": {
        const entries = isList(value) ? value : []
        if (entries.every(isText)) return entries.length === 0 ? [] : [line(entries.join(", "))]
        return within(
          field.title,
          at,
          entries.flatMap((entry, index) => shown({ ...field.item, title: `${index + 1}` }, entry, at + 1)),
        )
      }
      case "variants": {
        const variant = isJsonObject(value)
          ? field.variants.find((each) => each.value === value[field.discriminator])
          : undefined
        const title = variant ? `${field.title}. ${variant.title}` : field.title
        return isJsonObject(value) && variant
          ? [heading(title, at), ...inside(variant.fields, value, at + 1)]
          : [line(JSON.stringify(value))]
      }
      case "code":
      case "condition":
        return [line(textOf(value), true)]
      case "text":
      case "template":
      case "value":
      case "variable":
      case "output":
      case "number":
        return [line(textOf(value))]
      case "json":
        return [line(JSON.stringify(value, null, 2), true)]
    }
  }
  const inside = (parts: readonly FormField[], object: JsonObject, at: number) =>
    parts.flatMap((part) => shown(part, object[part.key], at))
  return inside(fields, settings, level)
}

const heading = (title: string, level: number): ShownSetting => ({
  title,
  value: "",
  text: undefined,
  level,
  code: false,
})

const within = (title: string, level: number, parts: readonly ShownSetting[]): readonly ShownSetting[] =>
  parts.length === 0 ? [] : [heading(title, level), ...parts]

const nameOf = (value: Json): string => {
  if (!isJsonObject(value)) return JSON.stringify(value)
  const { $secret, $connection, $flow, kind, name } = value
  if (isText($secret)) return $secret
  if (isText($connection)) return isText(kind) ? `${$connection} (${kind.toUpperCase()})` : $connection
  return isText(name) && name !== "" ? name : isText($flow) ? $flow : JSON.stringify(value)
}
