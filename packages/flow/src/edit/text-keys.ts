import { everyNode } from "../document/every-node.ts"
import { isJsonArray, isJsonObject, type Json } from "../document/json.ts"
import type { FlowNode } from "../document/node.ts"
import type { Texts, TextTree } from "../document/texts.ts"
import { templateParts } from "../expression/template-parts.ts"
import { textAt, textLookup } from "../expression/text-lookup.ts"

/** The keys of the texts that nodes show, whatever their types are. */
export const textKeysOf = (nodes: readonly FlowNode[]): readonly string[] => [
  ...new Set([...everyNode(nodes)].flatMap(({ node }) => keysIn(node.settings))),
]

const keysIn = (value: Json | undefined): readonly string[] => {
  if (typeof value === "string") {
    if (!value.includes("$t(")) return []
    const split = templateParts(value)
    return split.ok ? split.parts.flatMap(({ kind, content }) => (kind === "text" ? [content.trim()] : [])) : []
  }
  if (isJsonArray(value)) return value.flatMap(keysIn)
  return isJsonObject(value) ? Object.values(value).flatMap(keysIn) : []
}

/** The words of some keys, in every language that has them. */
export const textsWith = ({ fallback, languages }: Texts, keys: readonly string[]): Texts => ({
  fallback,
  languages: Object.fromEntries(
    Object.entries(languages).map(([language, tree]) => [
      language,
      keys.reduce<TextTree>((words, key) => withText(words, key, textAt(tree, key)), {}),
    ]),
  ),
})

/**
 * The languages of a flow that get words for keys which they have none for, with those words. No language is added: it
 * would have words for these keys alone. In the fallback language, words of another language are better than a key.
 */
export const textsToAdd = ({
  into,
  from,
  keys,
}: {
  readonly into: Texts
  readonly from: Texts
  readonly keys: readonly string[]
}): ReadonlyMap<string, TextTree> => {
  const trees = new Map(Object.entries(from.languages).map(([tag, tree]) => [tag.toLowerCase(), tree]))
  const languages = new Map([[into.fallback, {}], ...Object.entries(into.languages)])
  return new Map(
    [...languages].flatMap(([language, tree]) => {
      const given = trees.get(language.toLowerCase()) ?? {}
      const anyWords = textLookup(from, language)
      const wordsOf = (key: string): string | undefined => {
        const words = textAt(given, key) ?? (language === into.fallback ? anyWords(key) : key)
        return words === key ? undefined : words
      }
      const merged = keys.reduce<TextTree>(
        (words, key) => (textAt(words, key) === undefined ? withText(words, key, wordsOf(key)) : words),
        tree,
      )
      return merged === tree ? [] : [[language, merged] as const]
    }),
  )
}

/** The same tree with words under a key; as it is where there are none, or where a part of the key has words itself. */
const withText = (tree: TextTree, key: string, words: string | undefined): TextTree =>
  words === undefined ? tree : (withPath(tree, key.split("."), words) ?? tree)

const withPath = (tree: TextTree, [name = "", ...rest]: readonly string[], words: string): TextTree | undefined => {
  if (name === "__proto__") return undefined
  const below = Object.hasOwn(tree, name) ? tree[name] : undefined
  if (rest.length === 0) return typeof below === "object" ? undefined : { ...tree, [name]: words }
  if (typeof below === "string") return undefined
  const inside = withPath(below ?? {}, rest, words)
  return inside && { ...tree, [name]: inside }
}
