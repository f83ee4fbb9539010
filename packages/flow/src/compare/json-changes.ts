import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../document/json.ts"
import { escapeToken } from "../document/pointer.ts"
import { sameJson } from "./same-json.ts"

/** A value that differs, by JSON pointer (RFC 6901); left out on the side where there is none. */
export interface JsonChange {
  readonly pointer: string
  readonly before?: Json
  readonly after?: Json
}

/**
 * The smallest values that differ. Objects are compared key by key, lists of the same length item by item; a list that
 * became longer or shorter is one change, as nobody can tell which item is which. No pointer leads into another one's.
 */
export const jsonChanges = (before: Json | undefined, after: Json | undefined, pointer = ""): readonly JsonChange[] => {
  if (before === after) return []
  if (isJsonObject(before) && isJsonObject(after)) return objectChanges(before, after, pointer)
  if (isJsonArray(before) && isJsonArray(after) && before.length === after.length) {
    return before.flatMap((item, index) => jsonChanges(item, after[index], `${pointer}/${index}`))
  }
  if (sameJson(before, after)) return []
  return [{ pointer, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]
}

/** Most of two documents is the same: no pointer is written for what is. */
const objectChanges = (before: JsonObject, after: JsonObject, pointer: string): readonly JsonChange[] => {
  const changes: JsonChange[] = []
  const added = Object.keys(after).filter((key) => !Object.hasOwn(before, key))
  for (const key of Object.keys(before).concat(added)) {
    const was = Object.hasOwn(before, key) ? before[key] : undefined
    const is = Object.hasOwn(after, key) ? after[key] : undefined
    if (was !== is) changes.push(...jsonChanges(was, is, `${pointer}/${escapeToken(key)}`))
  }
  return changes
}
