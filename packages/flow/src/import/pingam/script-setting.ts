import type { JsonObject } from "../../document/json.ts"
import { contentOfScript } from "./kept.ts"
import { scriptSource } from "./script-source.ts"

/** A script as it stands in a setting: its source readable, and the word for how the file had wrapped it. */
export const scriptSetting = (id: string, script: JsonObject): JsonObject => {
  const { script: wrapped, ...about } = contentOfScript(id, script)
  const unwrapped = scriptSource(wrapped)
  return unwrapped ? { ...about, ...unwrapped } : { ...about, ...(wrapped === undefined ? {} : { script: wrapped }) }
}
