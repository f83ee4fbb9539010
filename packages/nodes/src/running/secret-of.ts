import { Secret, type Value } from "@gatewright/flow"
import { textOf } from "./text-of.ts"

/** A value as a secret; `undefined` where there is nothing to keep secret. */
export const secretOf = (value: Value): Secret | undefined => {
  if (value instanceof Secret) return value.reveal() === "" ? undefined : value
  const text = textOf(value)
  return text === undefined || text === "" ? undefined : new Secret(text)
}
