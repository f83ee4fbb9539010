import { z } from "zod"
import { extensible, type Extensions } from "./extensions.ts"
import { patterned } from "./patterned.ts"

/** Words of one language, nested by key: `$t(words.title)t$` reads `words.title`. */
export interface TextTree {
  readonly [key: string]: string | TextTree
}

/** The words of a flow (P7.4): one tree a language tag (BCP 47), and the language that stands in for missing ones. */
export interface Texts extends Extensions {
  readonly fallback: string
  readonly languages: Readonly<Record<string, TextTree>>
}

/** The form of a language tag (BCP 47), as far as it can be told without the registry. */
export const languageTagPattern = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/

const languageTag = patterned(languageTagPattern, "it must be a language tag, such as en or pt-BR")

const textTreeSchema: z.ZodType<TextTree> = z
  .record(
    z.string(),
    z.lazy(() => z.union([z.string(), textTreeSchema])),
  )
  .meta({ id: "Words", description: "Words by key; keys may be nested." })

export const textsSchema: z.ZodType<Texts> = extensible(
  {
    fallback: languageTag.describe("The language that stands in where another one has no words."),
    languages: z.record(languageTag, textTreeSchema).describe("Words by language tag."),
  },
  { id: "Texts", description: "What people read, in the languages of the flow." },
)
