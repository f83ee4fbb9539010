import type { Json, JsonObject } from "@gatewright/flow"

/** A record whose key has another name, in the same place; the very same where nothing is renamed. */
export const renamedKey = (record: JsonObject, from: string, to: string): JsonObject =>
  from === to || !Object.hasOwn(record, from) || Object.hasOwn(record, to)
    ? record
    : Object.fromEntries(
        Object.entries(record).map(([key, value]): [string, Json | undefined] => [key === from ? to : key, value]),
      )
