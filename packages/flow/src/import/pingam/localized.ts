import { isJsonObject, type Json } from "../../document/json.ts"
import type { RawNode } from "./raw-bundle.ts"

/** Words by language tag. */
export type Localized = Readonly<Record<string, string>>

/**
 * Words in several languages, or `undefined` where a value is something else. Only tags in the form of BCP 47: others could
 * not be found again among the texts of a flow.
 */
export const localized = (value: Json | undefined): Localized | undefined => {
  if (!isJsonObject(value)) return undefined
  const words = Object.entries(value).flatMap(([tag, text]) => (typeof text === "string" ? [[tag, text] as const] : []))
  const isWhole = words.length > 0 && words.length === Object.keys(value).length
  return isWhole && words.every(([tag]) => languageTag.test(tag)) ? Object.fromEntries(words) : undefined
}

const languageTag = /^[a-zA-Z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** The settings of a node that hold words for people. Told by their names: `{ "id": "…" }` may be anything. */
export const localizedSettings = ({
  config,
}: RawNode): readonly { readonly key: string; readonly words: Localized }[] =>
  Object.entries(config).flatMap(([key, value]) => {
    const words = wordKeys.test(key) ? localized(value) : undefined
    return words ? [{ key, words }] : []
  })

const wordKeys = /^(?:messageYes|messageNo|message|[a-zA-Z]*(?:Header|Description|Message|Content|Subject|Text))$/

/** The language that stands in for missing ones: English where there is any, else the one with the most words. */
export const fallbackOf = (nodes: readonly RawNode[]): string => {
  const counts = new Map<string, number>([["en", 0]])
  for (const node of nodes.flatMap((each) => [each, ...(each.children ?? [])])) {
    for (const { words } of localizedSettings(node)) {
      for (const tag of Object.keys(words)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
  }
  const [most = "en"] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? []
  return (counts.get("en") ?? 0) > 0 ? "en" : most
}

/** Whether a setting says nothing in any language. */
export const saysNothing = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (isJsonObject(value) && Object.values(value).every((text) => text === ""))
