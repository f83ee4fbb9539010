import type { Texts, TextTree } from "../../document/texts.ts"
import type { Words } from "./runnable.ts"

/** The words of all nodes as texts of the flow: by language, node and setting. */
export const textsOf = (words: readonly Words[], fallback: string): Texts => {
  const languages = new Map<string, Map<string, Map<string, string>>>([[fallback, new Map()]])
  for (const {
    key: [node, field],
    words: byTag,
  } of words) {
    for (const [tag, text] of Object.entries(byTag)) {
      const nodes = mapIn(languages, tag)
      mapIn(nodes, node).set(field, text)
    }
  }
  return { fallback, languages: Object.fromEntries([...languages].map(([tag, nodes]) => [tag, treeOf(nodes)])) }
}

const mapIn = <Inner>(outer: Map<string, Map<string, Inner>>, key: string): Map<string, Inner> => {
  const inner = outer.get(key) ?? new Map<string, Inner>()
  outer.set(key, inner)
  return inner
}

const treeOf = (nodes: ReadonlyMap<string, ReadonlyMap<string, string>>): TextTree =>
  Object.fromEntries([...nodes].map(([node, fields]) => [node, Object.fromEntries(fields)]))
