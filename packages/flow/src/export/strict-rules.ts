import type { SecretRule } from "./secret-rule.ts"
import { isName, isPlaceholder, looksRandom, mayHoldCredential } from "./secret-words.ts"

/** What could be a secret and may well be none: only a strict export asks. */
export const strictRules: readonly SecretRule[] = [
  {
    id: "user-in-address",
    words: "a name of a user in an address",
    find: ({ literal }) => literal.search(/:\/\/[^\s/?#@"'`<>\0]{1,200}@/),
  },
  {
    id: "value-in-address",
    words: "a key, code or signature in an address",
    find: ({ literal }) => literal.search(valueInAddress),
  },
  {
    id: "weak-setting",
    words: "a value of something that opens things",
    find: ({ literal, name }) =>
      mayHoldCredential(name) && /^(?=.*[0-9]).{8,}$/.test(literal) && !isPlaceholder(literal) && !isName(literal)
        ? 0
        : -1,
  },
  {
    id: "random-text",
    words: "a text that looks random",
    find: ({ literal }) => {
      if (literal.startsWith("data:image/")) return -1
      for (const { 0: word, index } of literal.matchAll(words)) {
        if (looksRandom(word) && isMixed(word) && !isDigest(literal.slice(Math.max(0, index - 8), index))) return index
      }
      return -1
    },
  },
]

const valueInAddress =
  /[?&](?:[\w.-]{0,40}[._-])?(?:token|key|sig|signature|code|ticket|session|sid|auth|password|pwd|secret)=[^\s&#"'`<>\\,;()\0]{4}/i

/** Programs and addresses have other characters between their words. */
const words = /[A-Za-z0-9+=_~-]{20,4096}/g

/** Names such as `getOAuth2TokenForUser21` keep to one kind of character for a while; what is random does not. */
const isMixed = (word: string): boolean => {
  const changes = word.match(/[a-z](?=[A-Z0-9])|[A-Z](?=[a-z0-9])|[0-9](?=[A-Za-z])/g)?.length ?? 0
  return changes / word.length >= 0.3
}

/** From what stands before a word. */
const isDigest = (before: string): boolean => /(?:sha(?:1|256|384|512)|md5):$/i.test(before)
