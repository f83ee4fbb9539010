import type { JsonObject } from "../../../document/json.ts"
import { filled } from "../json-parts.ts"

/** Whether an object has no settings but these; empty ones and those that are off say nothing. */
export const onlySettings = (config: JsonObject, known: readonly string[]): boolean =>
  Object.keys(filled(config, (key, value) => value !== null && value !== false && value !== "" && !known.includes(key)))
    .length === 0
