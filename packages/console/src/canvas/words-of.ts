import { textLookup, type Texts } from "@gatewright/flow"

/** Reads texts as people see them in the fallback language: each `$t(key)t$` is replaced by its words. */
export const wordsOf = (texts: Texts): ((text: string) => string) => {
  const lookUp = textLookup(texts, texts.fallback)
  return (text) => text.replaceAll(/\$t\(([^)]*)\)t\$/g, (_, key: string) => lookUp(key))
}
