import { isJsonObject } from "@gatewright/flow"
import type { KnownValue } from "./inputs-of.ts"

/** A value as lines: the fields of objects one by one, `form.name`; lists and empty objects as they are. */
export const valueLines = ({ name, value }: KnownValue): readonly KnownValue[] => {
  const fields = isJsonObject(value) ? Object.entries(value) : []
  return fields.length === 0
    ? [{ name, value }]
    : fields.flatMap(([field, inner]) =>
        inner === undefined ? [] : valueLines({ name: `${name}.${field}`, value: inner }),
      )
}
