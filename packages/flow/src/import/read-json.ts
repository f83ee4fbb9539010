import type { Json } from "../document/json.ts"
import { maxParts } from "./json/json-limits.ts"
import { jsonProblems } from "./json/json-problems.ts"
import { plainJson } from "./json/plain-json.ts"
import { textPlace } from "./json/text-place.ts"
import { notAFlow } from "./not-a-flow.ts"
import type { RefusedFile } from "./read-result.ts"
import { refusedFor } from "./refusal.ts"
import { textFormat } from "./source/text-format.ts"

/** The JSON of a text, or why it can't be read without loss (SPEC 4.4, 4.5): of at most so many values, those of a flow file. */
export const readJson = (
  text: string,
  most: number = maxParts,
): { readonly kind: "json"; readonly json: Json } | RefusedFile => {
  const plain = plainJson(text, most)
  if (plain) return { kind: "json", json: plain.json }
  const looksLike = textFormat(text)
  if (looksLike !== undefined) return notAFlow(looksLike, textPlace(text, 0))
  const problems = jsonProblems(text, most)
  const isJson = problems.every(({ code }) => code !== "import.not-json")
  return refusedFor({ reason: isJson ? "unsafe-json" : "not-json", problems })
}
