import { isJsonArray, isJsonObject, type Json } from "../document/json.ts"
import { jsonAt } from "../document/json-at.ts"
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
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap((key) =>
      jsonChanges(jsonAt(before, [key]), jsonAt(after, [key]), `${pointer}/${escapeToken(key)}`),
    )
  }
  if (isJsonArray(before) && isJsonArray(after) && before.length === after.length) {
    return before.flatMap((item, index) => jsonChanges(item, after[index], `${pointer}/${index}`))
  }
  if (sameJson(before, after)) return []
  return [{ pointer, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]
}
