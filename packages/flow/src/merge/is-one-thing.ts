import { isJsonArray, isJsonObject, type Json } from "../document/json.ts"
import { asReference } from "../document/reference.ts"
import { sameJson } from "../compare/same-json.ts"
import { itemKeys } from "./item-keys.ts"

/**
 * Whether a value is taken as a whole, of whichever side: its parts mean nothing without each other. That is a reference,
 * an object that became one of another type or kind, and a list whose items can't be told apart or are not where they were.
 */
export const isOneThing = (values: readonly (Json | undefined)[]): boolean =>
  values.some((value) => isJsonObject(value) && asReference(value) !== undefined) ||
  isOtherThing(values, "type") ||
  isOtherThing(values, "kind") ||
  (values.some(isJsonArray) && !isSteady(values))

const isOtherThing = (values: readonly (Json | undefined)[], field: string): boolean => {
  const [first, ...others] = values
    .filter(isJsonObject)
    .map((value) => (Object.hasOwn(value, field) ? value[field] : undefined))
  return others.some((other) => !sameJson(first, other))
}

const isSteady = (values: readonly (Json | undefined)[]): boolean => {
  const lists = values.filter(isJsonArray)
  const [first, ...others] = lists.length === values.length ? (itemKeys(lists) ?? []) : []
  return first !== undefined && others.every((keys) => sameJson(first, keys))
}
