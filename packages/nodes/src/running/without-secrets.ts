import { Secret, type Json, type Value } from "@gatewright/flow"

/** A value as JSON. Secrets are absent: left out of objects, `null` in lists. */
export const withoutSecrets = (value: Value): Json => {
  if (value instanceof Secret) return null
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map((item: Value) => withoutSecrets(item))
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]: [string, Value | undefined]) =>
      item === undefined || item instanceof Secret ? [] : [[key, withoutSecrets(item)]],
    ),
  )
}
