import { languageTagPattern, type Texts } from "../document/texts.ts"
import { withBases } from "./text-lookup.ts"

/**
 * Chooses the language of a run (P7.4): what the application asks for, then what the user is known to speak, then what
 * the browser says, then the fallback. Each range is looked up as in RFC 4647, section 3.4.
 *
 * @param uiLocales `ui_locales` of OpenID Connect Core 1.0, section 3.1.2.1: tags with spaces between, best first
 * @param acceptLanguage the header of RFC 9110, section 12.5.4
 * @returns a tag as `texts.languages` writes it, or the fallback
 */
export const negotiateLanguage = ({
  uiLocales = "",
  userLanguage = "",
  acceptLanguage = "",
  texts,
}: {
  readonly uiLocales?: string | undefined
  readonly userLanguage?: string | undefined
  readonly acceptLanguage?: string | undefined
  readonly texts: Texts
}): string => {
  const available = new Map(Object.keys(texts.languages).map((tag) => [tag.toLowerCase(), tag]))
  const ranges = [...uiLocales.slice(0, 1000).split(/\s+/), userLanguage.trim(), ...acceptedLanguages(acceptLanguage)]
  for (const range of ranges) {
    if (!languageTagPattern.test(range)) continue
    for (const tag of withBases(range)) {
      const found = available.get(tag)
      if (found !== undefined) return found
    }
  }
  return texts.fallback
}

/** The ranges of an Accept-Language header, best first; equal ones keep their order, and `q=0` is left out. */
const acceptedLanguages = (header: string): readonly string[] =>
  header
    .slice(0, 1000)
    .split(",")
    .map((item) => {
      const [range = "", ...parameters] = item.split(";").map((part) => part.trim())
      const weight = parameters.find((parameter) => /^q=/i.test(parameter))
      return { range, quality: weight === undefined ? 1 : Number(weight.slice(2)) }
    })
    .filter(({ quality }) => quality > 0 && quality <= 1)
    .toSorted((one, other) => other.quality - one.quality)
    .map(({ range }) => range)
