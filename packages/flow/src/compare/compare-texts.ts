import { isJsonObject } from "../document/json.ts"
import { pathOf } from "../document/pointer.ts"
import type { Texts } from "../document/texts.ts"
import type { Change } from "./change.ts"
import { jsonChanges } from "./json-changes.ts"

/** Words, languages and the fallback language. */
export const compareTexts = (before: Texts, after: Texts): readonly Change[] =>
  jsonChanges(isJsonObject(before) ? before : {}, isJsonObject(after) ? after : {}).map((change) => ({
    kind: "text-changed",
    ...change,
    label: labelOf(change.pointer),
  }))

const labelOf = (pointer: string): string => {
  const [part, language, ...key] = pathOf(pointer) ?? []
  if (part !== "languages") return part === "fallback" ? "Fallback language changed" : `Texts: ${part} changed`
  return key.length === 0 ? `Language ${language} changed` : `Text ${key.join(".")} changed (${language})`
}
