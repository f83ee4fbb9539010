import { negotiateLanguage, type Texts } from "@gatewright/flow"
import type { User } from "../ports.ts"
import type { RunInput } from "../run/run-input.ts"

/**
 * The language of a run (P7.4), among those of its main flow. A user who is found in the middle of a run may change it;
 * theirs is the attribute `locale` (OpenID Connect Core 1.0, section 5.1) or `language`.
 */
export const languageOf = ({
  texts,
  input: { uiLocales, acceptLanguage },
  user,
}: {
  readonly texts: Texts
  readonly input: RunInput
  readonly user: User | undefined
}): string => {
  const spoken = user?.attributes["locale"] ?? user?.attributes["language"]
  const userLanguage = typeof spoken === "string" ? spoken : undefined
  return negotiateLanguage({ uiLocales, userLanguage, acceptLanguage, texts })
}
