import type { SearchedText, SecretRule } from "./secret-rule.ts"
import { rulesFor } from "./secret-rules.ts"
import { strictRules } from "./strict-rules.ts"

/** How closely somebody looks for secrets that were written out, and what may be done about one. */
export interface SecretSearch {
  readonly rulesFor: (searched: SearchedText) => readonly SecretRule[]
  /** What to do, as a sentence. */
  readonly advice: string
}

/** What is most probably a secret; whoever exports may have looked and allow it. */
export const safeSearch: SecretSearch = {
  rulesFor,
  advice: "Keep it as a named secret and refer to that, or export with suspected secrets allowed.",
}

/** The same, where nothing can be allowed: sealed secrets travel in the same file. */
export const sealedSearch: SecretSearch = {
  rulesFor,
  advice: "Keep it as a named secret and refer to that, so that it travels sealed.",
}

/** Also what may well be none. */
export const strictSearch: SecretSearch = {
  rulesFor: (searched) => [...rulesFor(searched), ...strictRules],
  advice: "Keep it as a named secret and refer to that: a strict export lets nothing pass that could be one.",
}
