import { isList, isMap } from "./evaluation.ts"
import { Secret } from "./secret.ts"
import type { Value } from "./value.ts"

/** How a value is written in a text: nothing for `null` and for a secret, JSON (without secrets) for lists and objects. */
export const valueText = (value: Value | undefined): string => {
  if (typeof value === "string") return value
  if (value === undefined || value === null || value instanceof Secret) return ""
  return typeof value === "object" ? JSON.stringify(withoutSecrets(value)) : String(value)
}

const withoutSecrets = (value: Value): Value => {
  if (value instanceof Secret) return null
  if (isList(value)) return value.map((item) => withoutSecrets(item))
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === undefined || item instanceof Secret ? [] : [[key, withoutSecrets(item)]],
    ),
  )
}
