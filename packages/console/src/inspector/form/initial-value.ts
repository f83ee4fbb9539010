import type { Json, JsonObject } from "@gatewright/flow"
import type { FormField, Variant } from "./form-field.ts"

/** What a new entry of a list holds: what the schema demands, empty, and nothing that it fills in by itself. */
export const initialValue = (field: FormField): Json => {
  if (field.fallback !== undefined) return field.fallback
  switch (field.kind) {
    case "text":
    case "template":
    case "value":
    case "condition":
    case "variable":
    case "output":
    case "code":
      return ""
    case "number":
      return field.minimum ?? 0
    case "boolean":
      return false
    case "choice":
      return field.options[0]?.value ?? ""
    case "group":
      return initialFields(field.fields)
    case "list":
      return []
    case "variants": {
      const [first] = field.variants
      return first ? initialVariant(field.discriminator, first) : {}
    }
    case "secret":
    case "connection":
    case "flow":
    case "record":
    case "json":
      return {}
  }
}

/** A new object of one of several shapes. */
export const initialVariant = (discriminator: string, variant: Variant): JsonObject => ({
  [discriminator]: variant.value,
  ...initialFields(variant.fields),
})

const initialFields = (fields: readonly FormField[]): JsonObject =>
  Object.fromEntries(fields.filter(({ required }) => required).map((field) => [field.key, initialValue(field)]))
