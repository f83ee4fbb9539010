import { english } from "./english.ts"
import { italian } from "./italian.ts"
import type { Words } from "./words.ts"

/** The words in the language of a tag (BCP 47); English where there are none. */
export const wordsIn = (language: string): Words => (/^it\b/i.test(language) ? italian : english)
