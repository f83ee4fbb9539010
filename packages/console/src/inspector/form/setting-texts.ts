import { isJsonObject, type FlowPlace, type Json, pointerOf } from "@gatewright/flow"
import { drawnFields } from "./drawn-fields.ts"
import type { FormField } from "./form-field.ts"
import { isList, textOf } from "./schema-parts.ts"

/** What stands in a field of a form, as text. */
export interface SettingText {
  /** Into the settings. */
  readonly pointer: string
  /** The titles on the way to the field; entries of lists by their number, from 1. */
  readonly titles: readonly string[]
  /** The ways in which it reads: with the words behind `$t(keys)t$`, and as it is stored. */
  readonly texts: readonly string[]
}

/**
 * Every text that the form of a node shows: what was typed, what was chosen by its label, names that the author gave. Fields
 * that are not drawn are left out: nobody could go there.
 */
export const settingTexts = ({
  fields,
  settings,
  place,
  inWords,
}: {
  readonly fields: readonly FormField[]
  readonly settings: Json
  readonly place: FlowPlace
  /** A text with the words of the flow in place of their keys. */
  readonly inWords: (text: string) => string
}): readonly SettingText[] => {
  const found: SettingText[] = []
  const take = ({ pointer, titles }: Way, text: string): void => {
    if (text !== "") found.push({ pointer, titles, texts: [...new Set([inWords(text), text])] })
  }
  const inside = (parts: readonly FormField[], value: Json | undefined, { pointer, titles }: Way): void => {
    for (const part of drawnFields({ fields: parts, value, pointer, place, problemBelow: () => undefined }))
      within(part.field, part.value, { pointer: part.pointer, titles: [...titles, part.field.title] })
  }
  const within = (field: FormField, value: Json | undefined, way: Way): void => {
    const step = (key: string, title = key): Way => ({
      pointer: `${way.pointer}${pointerOf([key])}`,
      titles: [...way.titles, title],
    })
    switch (field.kind) {
      case "boolean":
        return
      case "choice":
        return take(way, field.options.find((option) => option.value === value)?.label ?? words(value))
      case "group":
        return inside(field.fields, value, way)
      case "list":
        for (const [index, entry] of (isList(value) ? value : []).entries())
          within(field.item, entry, step(String(index), String(index + 1)))
        return
      case "record":
        for (const [key, entry] of Object.entries(isJsonObject(value) ? value : {})) {
          take(step(key), key)
          within(field.value, entry, step(key))
        }
        return
      case "variants": {
        const chosen = isJsonObject(value) ? value[field.discriminator] : undefined
        const variant = field.variants.find((each) => each.value === chosen)
        if (!variant) return
        take(way, variant.title)
        return inside(variant.fields, value, way)
      }
      default:
        return take(way, words(value))
    }
  }
  inside(fields, settings, { pointer: "", titles: [] })
  return found
}

type Way = Pick<SettingText, "pointer" | "titles">

/** The values of anything, without keys: names that a reference holds, what stands in JSON. */
const words = (value: Json | undefined): string => {
  if (value === undefined || value === null) return ""
  const parts = isList(value) ? value : isJsonObject(value) ? Object.values(value) : undefined
  return parts ? parts.map(words).filter(Boolean).join(" · ") : textOf(value)
}
