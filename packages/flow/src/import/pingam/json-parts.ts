import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../document/json.ts"

/** A field of an object, where it is the object's own. */
export const fieldOf = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** A field that is an object; an empty one where it is something else. */
export const objectOf = (object: JsonObject, key: string): JsonObject => {
  const value = fieldOf(object, key)
  return isJsonObject(value) ? value : {}
}

/** A field that is a text with something in it. */
export const textOf = (object: JsonObject, key: string): string | undefined => {
  const value = fieldOf(object, key)
  return typeof value === "string" && value !== "" ? value : undefined
}

/** The texts of a field that is a list. */
export const textsOf = (object: JsonObject, key: string): readonly string[] => {
  const value = fieldOf(object, key)
  return isJsonArray(value) ? value.filter((item) => typeof item === "string") : []
}

/** The fields of an object that `keep` lets through and that hold something: no empty object, list or `undefined`. */
export const filled = (object: JsonObject, keep: (key: string, value: Json) => boolean = () => true): JsonObject =>
  Object.fromEntries(
    Object.entries(object).filter(([key, value]) => value !== undefined && !isEmpty(value) && keep(key, value)),
  )

const isEmpty = (value: Json): boolean =>
  isJsonArray(value) ? value.length === 0 : isJsonObject(value) && Object.keys(value).length === 0
