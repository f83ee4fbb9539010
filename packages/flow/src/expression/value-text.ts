import { Secret } from "./secret.ts"
import type { Value } from "./value.ts"
import { withoutSecrets } from "./without-secrets.ts"

/** How a value is written in a text: nothing for `null` and for a secret, JSON (without secrets) for lists and objects. */
export const valueText = (value: Value | undefined): string => {
  if (typeof value === "string") return value
  if (value === undefined || value === null || value instanceof Secret) return ""
  return typeof value === "object" ? JSON.stringify(withoutSecrets(value)) : String(value)
}
