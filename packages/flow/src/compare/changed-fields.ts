import { isJsonObject, type Json, type JsonObject } from "../document/json.ts"
import { sameJson } from "./same-json.ts"

/** A field that differs, taken as a whole; left out on the side where there is none. */
export interface ChangedField {
  readonly field: string
  readonly before?: Json
  readonly after?: Json
}

/** The fields of two objects that differ, of those that `counts` lets through. */
export const changedFields = ({
  before,
  after,
  counts,
}: {
  readonly before: object
  readonly after: object
  readonly counts: (field: string) => boolean
}): readonly ChangedField[] => {
  const old = counted(before, counts)
  const now = counted(after, counts)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field), now.get(field)]
    if (sameJson(was, is)) return []
    return [{ field, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}

const counted = (object: object, counts: (field: string) => boolean): ReadonlyMap<string, Json | undefined> => {
  const fields: JsonObject = isJsonObject(object) ? object : {}
  return new Map(Object.entries(fields).filter(([field]) => counts(field)))
}
