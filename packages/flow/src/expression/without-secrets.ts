import type { Json } from "../document/json.ts"
import { Secret } from "./secret.ts"
import { isList, isMap, type Value } from "./value.ts"

/** A value as JSON. Secrets are absent: left out of objects, `null` in lists. */
export const withoutSecrets = (value: Value): Json => {
  if (value instanceof Secret) return null
  if (isList(value)) return value.map((item) => withoutSecrets(item))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined || item instanceof Secret ? [] : [[key, withoutSecrets(item)]],
    ),
  )
}
