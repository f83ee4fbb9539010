import { isJsonObject, languageTagPattern, type Texts, type TextTree } from "@gatewright/flow"
import { words } from "./words.ts"

/** The languages that somebody typed as JSON, or why they can't be taken over. */
export const languagesOfJson = (
  source: string,
  fallback: string,
):
  | { readonly kind: "languages"; readonly languages: Texts["languages"] }
  | { readonly kind: "refused"; readonly message: string } => {
  const json = parsed(source)
  if (json === undefined) return { kind: "refused", message: words.jsonWrong }
  if (!isLanguages(json)) return { kind: "refused", message: words.jsonShape }
  if (!Object.hasOwn(json, fallback)) return { kind: "refused", message: words.removeFallback }
  return { kind: "languages", languages: json }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isLanguages = (value: unknown): value is Texts["languages"] =>
  isJsonObject(value) && Object.entries(value).every(([tag, tree]) => languageTagPattern.test(tag) && isTree(tree))

const isTree = (value: unknown): value is TextTree =>
  isJsonObject(value) && Object.values(value).every((part) => typeof part === "string" || isTree(part))
