import type { NodeContext } from "@gatewright/engine"
import { Secret, type Value, type ValueObject } from "@gatewright/flow"
import type { AttributeMappingSetting } from "../settings/attribute-mapping.ts"

/** The attributes of a mapping, or a sentence on why they can't be stored. */
export type MappedAttributes =
  | { readonly ok: true; readonly attributes: ValueObject }
  | { readonly ok: false; readonly detail: string }

/** Evaluates a *User mapping*. An attribute whose value is missing is left out; a secret is never an attribute. */
export const mappedAttributes = (
  { value }: NodeContext<unknown>,
  mapping: AttributeMappingSetting,
): MappedAttributes => {
  const pairs = mapping
    .map(({ name, value: source }) => [name, value(source)] as const)
    .filter(([, given]) => given !== null)
  const secret = pairs.find(([, given]) => holdsSecret(given))
  return secret === undefined
    ? { ok: true, attributes: Object.fromEntries(pairs) }
    : { ok: false, detail: `The attribute ${secret[0]} would hold a secret, which attributes never do.` }
}

/** Whether a secret is somewhere in a value. */
const holdsSecret = (value: Value | undefined): boolean =>
  value instanceof Secret ||
  (typeof value === "object" && value !== null && Object.values(value).some((part) => holdsSecret(part)))
