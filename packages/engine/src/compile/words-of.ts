import { textLookup, type Texts } from "@gatewright/flow"

/** The words of a flow by language: each language is made ready when a run first speaks it. */
export const wordsOf = (texts: Texts): ((language: string) => (key: string) => string) => {
  const ready = new Map<string, (key: string) => string>()
  return (language) => {
    const known = ready.get(language)
    if (known) return known
    const words = textLookup(texts, language)
    ready.set(language, words)
    return words
  }
}
