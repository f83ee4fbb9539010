import {
  isJsonObject,
  languageTagPattern,
  readJson,
  type RefusedFile,
  type Texts,
  type TextTree,
} from "@gatewright/flow"
import { words } from "./words.ts"

/** The languages that somebody typed as JSON, or why they can't be taken over. */
export const languagesOfJson = (
  source: string,
  fallback: string,
):
  | { readonly kind: "languages"; readonly languages: Texts["languages"] }
  | { readonly kind: "refused"; readonly message: string } => {
  const read = readJson(source)
  if (read.kind === "refused") return { kind: "refused", message: whyNotRead(read) }
  const { json } = read
  if (!isLanguages(json)) return { kind: "refused", message: words.jsonShape }
  if (!Object.hasOwn(json, fallback)) return { kind: "refused", message: words.removeFallback }
  return { kind: "languages", languages: json }
}

/** What can be read as JSON, and yet not without loss or danger, is told with its place. */
const whyNotRead = ({ reason, problems }: RefusedFile): string =>
  (reason === "unsafe-json" ? problems[0]?.message : undefined) ?? words.jsonWrong

const isLanguages = (value: unknown): value is Texts["languages"] =>
  isJsonObject(value) && Object.entries(value).every(([tag, tree]) => languageTagPattern.test(tag) && isTree(tree))

const isTree = (value: unknown): value is TextTree =>
  isJsonObject(value) && Object.values(value).every((part) => typeof part === "string" || isTree(part))
