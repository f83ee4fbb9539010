import { isJsonObject, readJson, type Operation, type RefusedFile, type Texts, type TextTree } from "@gatewright/flow"
import { languageName } from "../languages/language-name.ts"
import { words } from "./words.ts"

/** Texts that were read from a file: the edit that takes them over, and what they are. */
export type LanguageUpload =
  | { readonly kind: "texts"; readonly operation: Operation; readonly tags: readonly string[]; readonly count: number }
  | { readonly kind: "refused"; readonly message: string }

/**
 * Reads texts by language tag, `{"en": {"login": {"title": "Sign in"}}}`, or the `texts` of a flow file, and lays them over
 * those of the flow: what the file does not have stays.
 */
export const languageUpload = (texts: Texts, file: string): LanguageUpload => {
  const read = readJson(file.replace(/^\uFEFF/, ""))
  if (read.kind === "refused") return refused(whyNotRead(read))
  const { json } = read
  const languages = isJsonObject(json) && isJsonObject(json["languages"]) ? json["languages"] : json
  if (!isJsonObject(languages) || Object.keys(languages).length === 0) return refused(words.languageShape)
  const merged = new Map<string, TextTree>(Object.entries(texts.languages))
  let count = 0
  for (const [tag, tree] of Object.entries(languages)) {
    if (!/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return refused(words.languageTag(tag))
    if (!isTree(tree)) return refused(words.languageShape)
    const before = merged.get(tag) ?? {}
    count += newTexts(before, tree)
    merged.set(tag, laidOver(before, tree))
  }
  if (count === 0) return refused(words.languageSame)
  const tags = Object.keys(languages)
  const operation: Operation = {
    kind: "batch",
    label: words.languageStep(tags.map((tag) => languageName(tag) ?? tag)),
    operations: [{ kind: "set-texts", pointer: "", value: { ...texts, languages: Object.fromEntries(merged) } }],
  }
  return { kind: "texts", operation, tags, count }
}

const refused = (message: string): LanguageUpload => ({ kind: "refused", message })

/** What can be read as JSON, and yet not without loss or danger, is told with its place. */
const whyNotRead = ({ reason, problems }: RefusedFile): string =>
  (reason === "unsafe-json" ? problems[0]?.message : undefined) ?? words.languageNotJson

const isTree = (value: unknown): value is TextTree =>
  isJsonObject(value) && Object.values(value).every((part) => typeof part === "string" || isTree(part))

const laidOver = (below: TextTree, above: TextTree): TextTree => {
  const merged = new Map<string, string | TextTree>(Object.entries(below))
  for (const [key, part] of Object.entries(above)) {
    const before = merged.get(key)
    const both = typeof part !== "string" && before !== undefined && typeof before !== "string"
    merged.set(key, both ? laidOver(before, part) : part)
  }
  return Object.fromEntries(merged)
}

const newTexts = (below: TextTree, above: TextTree): number =>
  Object.entries(above).reduce((sum, [key, part]) => {
    const before = Object.hasOwn(below, key) ? below[key] : undefined
    if (typeof part === "string") return sum + (before === part ? 0 : 1)
    return sum + newTexts(typeof before === "object" ? before : {}, part)
  }, 0)
