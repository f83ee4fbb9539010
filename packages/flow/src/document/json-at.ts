import { isJsonArray, isJsonObject, type Json, type JsonObject } from "./json.ts"

/** The value that a path of keys and indexes leads to, or `undefined` where there is none. */
export const jsonAt = (json: Json | undefined, path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((value, step) => childOf(value, step), json)

/**
 * The same JSON with another value at the end of a path, or without one where the value is `undefined`. Everything beside
 * the path is shared. `undefined` where the path leads nowhere: only its last step may be new, an item is added to a list
 * only after the last, and only the last is taken away.
 */
export const withJsonAt = (json: Json, path: readonly string[], value: Json | undefined): Json | undefined => {
  const [step, ...rest] = path
  if (step === undefined) return value
  const child = rest.length === 0 ? value : withChild(childOf(json, step), rest, value)
  if (rest.length > 0 && child === undefined) return undefined
  if (isJsonArray(json)) return withItem(json, step, child)
  return isJsonObject(json) ? withKey(json, step, child) : undefined
}

const withChild = (json: Json | undefined, path: readonly string[], value: Json | undefined): Json | undefined =>
  json === undefined ? undefined : withJsonAt(json, path, value)

const childOf = (json: Json | undefined, step: string): Json | undefined => {
  if (isJsonArray(json)) return json[indexOf(step)]
  return isJsonObject(json) && Object.hasOwn(json, step) ? json[step] : undefined
}

const withItem = (list: readonly Json[], step: string, value: Json | undefined): Json | undefined => {
  const index = indexOf(step)
  if (value === undefined) return index === list.length - 1 ? list.slice(0, -1) : undefined
  if (index === list.length) return [...list, value]
  return index < list.length ? list.with(index, value) : undefined
}

const withKey = (object: JsonObject, step: string, value: Json | undefined): Json | undefined => {
  if (value !== undefined) return { ...object, [step]: value }
  return Object.hasOwn(object, step)
    ? Object.fromEntries(Object.entries(object).filter(([key]) => key !== step))
    : undefined
}

/** An index as JSON pointers write it: no sign, no leading zero (RFC 6901 section 4). */
const indexOf = (step: string): number => (/^(?:0|[1-9][0-9]{0,8})$/.test(step) ? Number(step) : Number.NaN)
