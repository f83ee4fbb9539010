import type { JsonObject } from "../../document/json.ts"
import { filled } from "./json-parts.ts"
import { scriptSource } from "./script-source.ts"

/** A script as it stands in a setting: its source readable, and the word for how the file had wrapped it. */
export const scriptSetting = (id: string, script: JsonObject): JsonObject => {
  const { script: wrapped, ...about } = contentOf(id, script)
  const unwrapped = scriptSource(wrapped)
  return unwrapped ? { ...about, ...unwrapped } : { ...about, ...(wrapped === undefined ? {} : { script: wrapped }) }
}

/** What a script holds beside its id, without times and names of people. */
const contentOf = (id: string, script: JsonObject): JsonObject =>
  filled(script, (key, value) => !changes.includes(key) && !(key === "_id" && value === id))

const changes = ["createdBy", "creationDate", "lastModifiedBy", "lastModifiedDate"]
