import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../document/json.ts"
import { jsonAt } from "../document/json-at.ts"
import { sameJson } from "../compare/same-json.ts"
import { isOneThing } from "./is-one-thing.ts"
import { mergeLists } from "./merge-lists.ts"

/** A value as it was, and what two sides made of it; left out where there is none. */
export interface ThreeValues {
  readonly base: Json | undefined
  readonly ours: Json | undefined
  readonly theirs: Json | undefined
}

/** The value that has the changes of both sides, left out where it went. */
export interface MergedValue {
  readonly value?: Json
}

/** Takes the changes of both sides to one value, or gives `undefined` where a person has to choose. */
export const mergeJson = ({ base, ours, theirs }: ThreeValues): MergedValue | undefined => {
  if (sameJson(ours, theirs) || sameJson(base, theirs)) return ours === undefined ? {} : { value: ours }
  if (sameJson(base, ours)) return theirs === undefined ? {} : { value: theirs }
  if (isJsonArray(base) && isJsonArray(ours) && isJsonArray(theirs)) {
    return mergeLists({ base, ours, theirs, merge: mergeJson })
  }
  if (!isJsonObject(base) || !isJsonObject(ours) || !isJsonObject(theirs)) return undefined
  return isOneThing([base, ours, theirs]) ? undefined : mergeObjects(base, ours, theirs)
}

const mergeObjects = (base: JsonObject, ours: JsonObject, theirs: JsonObject): MergedValue | undefined => {
  const keys = [...new Set([base, ours, theirs].flatMap(Object.keys))]
  const entries: (readonly [string, Json])[] = []
  for (const key of keys) {
    const merged = mergeJson({ base: jsonAt(base, [key]), ours: jsonAt(ours, [key]), theirs: jsonAt(theirs, [key]) })
    if (!merged) return undefined
    if (merged.value !== undefined) entries.push([key, merged.value])
  }
  return { value: Object.fromEntries(entries) }
}
