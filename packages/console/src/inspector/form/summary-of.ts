import { isJsonObject, type Json, type JsonObject } from "@gatewright/flow"
import type { FormField } from "./form-field.ts"
import { isText } from "./schema-parts.ts"

/** An entry of a list in a few words, so that it is found while closed: its kind, and the first text that it holds. */
export const summaryOf = (
  field: FormField,
  value: Json | undefined,
): { readonly title: string; readonly text: string } => {
  if (field.kind === "variants" && isJsonObject(value)) {
    const variant = field.variants.find((each) => each.value === value[field.discriminator])
    return { title: variant?.title ?? "", text: firstText(variant?.fields ?? [], value) }
  }
  if (field.kind === "group" && isJsonObject(value)) return { title: "", text: firstText(field.fields, value) }
  return { title: "", text: isText(value) ? value : "" }
}

const firstText = (fields: readonly FormField[], value: JsonObject): string =>
  fields
    .filter(({ kind }) => kind !== "choice")
    .map(({ key }) => value[key])
    .filter(isText)
    .find((text) => text !== "") ?? ""
