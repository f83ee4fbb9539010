import type { SecretRule } from "./secret-rule.ts"
import { isIdentifier, isPlaceholder, looksRandom, mayHoldCredential } from "./secret-words.ts"

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
      mayHoldCredential(name) && literal.length >= 8 && !isPlaceholder(literal) && !isIdentifier(literal) ? 0 : -1,
  },
  {
    id: "random-text",
    words: "a text that looks random",
    find: ({ literal }) => {
      for (const { 0: word, index } of literal.matchAll(words)) if (looksRandom(word) && !isHarmless(word)) return index
      return -1
    },
  },
]

const valueInAddress =
  /[?&](?:[\w.-]{0,40}[._-])?(?:token|key|sig|signature|code|ticket|session|sid|auth|password|pwd|secret)=[^\s&#"'`<>\\,;()\0]{4}/i

/** What a program or an address consists of has other characters between. */
const words = /[A-Za-z0-9+=_~-]{20,4096}/g

const isHarmless = (word: string): boolean => word === ""
