import type { Texts, TextTree } from "../document/texts.ts"

/**
 * Gives the words of a key in a language (P7.4): in the very tag, then in its base languages (`it-CH`, then `it`), then
 * in the fallback language and its base languages, then the key itself. Keys are paths: `words.title`.
 */
export const textLookup = (texts: Texts, language: string): ((key: string) => string) => {
  const byTag = new Map(Object.entries(texts.languages).map(([tag, tree]) => [tag.toLowerCase(), tree]))
  const tags = new Set([...withBases(language), ...withBases(texts.fallback)])
  const trees = [...tags].map((tag) => byTag.get(tag)).filter((tree) => tree !== undefined)
  const found = new Map<string, string>()
  return (key) => {
    const known = found.get(key)
    if (known !== undefined) return known
    const words = trees.map((tree): string | undefined => textAt(tree, key)).find((text) => text !== undefined)
    // Keys that nobody wrote words for are not kept: there is no end of them.
    if (words !== undefined) found.set(key, words)
    return words ?? key
  }
}

/** The words at a path of a tree, or `undefined`. */
export const textAt = (tree: TextTree, key: string): string | undefined => {
  let at: string | TextTree | undefined = tree
  for (const name of key.split(".")) {
    if (at === undefined || typeof at === "string" || !Object.hasOwn(at, name)) return undefined
    at = at[name]
  }
  return typeof at === "string" ? at : undefined
}

/** A language tag in lower case and what is left of it by dropping subtags from its end (RFC 4647, section 3.4). */
export const withBases = (tag: string): readonly string[] => {
  const tags: string[] = []
  for (let rest = tag.toLowerCase(); rest !== "";) {
    tags.push(rest)
    const cut = rest.lastIndexOf("-")
    // A single letter introduces an extension and never ends a tag: it goes together with what followed it.
    rest = cut < 0 ? "" : rest.slice(0, rest[cut - 2] === "-" ? cut - 2 : cut)
  }
  return tags
}
