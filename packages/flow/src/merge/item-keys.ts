import { isJsonObject, type Json } from "../document/json.ts"

/**
 * What the items of several lists are told apart by, list by list: their `id`s, else their `name`s. `undefined` where some
 * item has neither, or shares it with another one of its list.
 */
export const itemKeys = (lists: readonly (readonly Json[])[]): readonly (readonly string[])[] | undefined => {
  for (const field of ["id", "name"]) {
    const keys = lists.map((list) => list.flatMap((item) => keyOf(item, field)))
    if (keys.every((found, at) => new Set(found).size === lists[at]?.length)) return keys
  }
  return undefined
}

const keyOf = (item: Json, field: string): readonly string[] => {
  const key = isJsonObject(item) && Object.hasOwn(item, field) ? item[field] : undefined
  return typeof key === "string" ? [key] : []
}
