import { isJsonObject, type Json } from "@gatewright/flow"
import type { FormField } from "../inspector/form/form-field.ts"
import { isText } from "../inspector/form/schema-parts.ts"
import { words } from "./words.ts"

/** A setting by its path, as the inspector calls it: `Fields › 2 › Label`. */
export interface Setting {
  readonly title: string
  /** How its value is told; `undefined` where no form knows it. */
  readonly field: FormField | undefined
}

export const settingAt = (fields: readonly FormField[], path: readonly string[]): Setting => {
  const [key, ...rest] = path
  if (key === undefined) return { title: words.node["settings"] ?? "", field: undefined }
  const field = fields.find((each) => each.key === key)
  return below({ title: field?.title ?? key, field }, rest)
}

const below = (setting: Setting, [key, ...rest]: readonly string[]): Setting => {
  if (key === undefined) return setting
  const field = partOf(setting.field, key)
  const name = setting.field?.kind === "list" || /^\d+$/.test(key) ? String(Number(key) + 1) : field?.title || key
  return below({ title: `${setting.title} › ${name}`, field }, rest)
}

const partOf = (field: FormField | undefined, key: string): FormField | undefined => {
  switch (field?.kind) {
    case "group":
      return field.fields.find((each) => each.key === key)
    case "list":
      return { ...field.item, title: "" }
    case "record":
      return { ...field.value, title: key }
    case "variants":
      return field.variants.flatMap(({ fields }) => fields).find((each) => each.key === key)
    default:
      return undefined
  }
}

/** A value in words: what a choice is called, what a reference names, anything else as text or as JSON with its lines. */
export const valueText = (value: Json | undefined, field?: FormField): string => {
  if (value === undefined) return ""
  if (isText(value)) {
    return field?.kind === "choice" ? (field.options.find((option) => option.value === value)?.label ?? value) : value
  }
  if (typeof value === "boolean") return value ? words.yes : words.no
  if (isJsonObject(value)) {
    const { $secret, $connection, $flow, kind, name } = value
    if (isText($secret)) return $secret
    if (isText($connection)) return isText(kind) ? `${$connection} (${kind.toUpperCase()})` : $connection
    if (isText($flow)) return isText(name) && name !== "" ? `${name} (${$flow})` : $flow
  }
  return JSON.stringify(value, null, 2)
}
