import type { Extensions } from "../document/extensions.ts"
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../document/json.ts"
import { byCodeUnit } from "./by-code-unit.ts"
import { writeJson } from "./write-json.ts"

export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byCodeUnit(a.id, b.id)

/** Items in order; those that compare as equal are put in the order of what they are written as. */
export const inOrder = <Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): readonly Item[] =>
  items.toSorted((a, b) => compare(a, b) || byCodeUnit(writeJson(a), writeJson(b)))

/** A record with its keys in order, and each of its values put in order by `order`. */
export const sortedRecord = <Value>(
  record: Readonly<Record<string, Value>>,
  order: (value: Value) => Value,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(record)
      .toSorted(([a], [b]) => byCodeUnit(a, b))
      .map(([key, value]) => [key, order(value)]),
  )

/**
 * Free-form JSON with the keys of all its objects in order; arrays keep theirs. Keys without a value are left out. What
 * is in order already is not copied: most of a document was read from a file that was.
 */
export const sortedObject = (object: JsonObject): JsonObject => {
  const keys = Object.keys(object)
  const values: (Json | undefined)[] = []
  let isSorted = true
  let before = ""
  for (const key of keys) {
    const value = object[key]
    const sorted = typeof value === "object" ? sortedJson(value) : value
    isSorted &&= before <= key && sorted === value && value !== undefined
    values.push(sorted)
    before = key
  }
  return isSorted ? object : sortedFields(keys, values)
}

const sortedFields = (keys: readonly string[], values: readonly (Json | undefined)[]): JsonObject =>
  Object.fromEntries(
    keys
      .map((key, at) => [key, values[at]] as const)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => byCodeUnit(a, b)),
  )

/** The `x-` fields of an object in order: they stand after the fields that have a meaning here. */
export const sortedExtensions = (extensions: Extensions): Extensions => sortedObject(extensions)

const sortedJson = (value: Json): Json => {
  if (isJsonObject(value)) return sortedObject(value)
  if (!isJsonArray(value)) return value
  const items = value.map(sortedJson)
  return items.every((item, at) => item === value[at]) ? value : items
}
