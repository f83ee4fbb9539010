import { textAt, withBases } from "../../expression/text-lookup.ts"
import type { Texts } from "../../document/texts.ts"
import type { Problem } from "../../problem.ts"
import { visible } from "../../visible.ts"
import type { CheckContext } from "../check-context.ts"
import type { Rule } from "../rule.ts"
import { listWords } from "../../words.ts"

/** A text that is shown, but has no words in the fallback language, or none in another language of the flow (P7.4). */
export const missingText: Rule = (context) => {
  const { texts } = context.flow
  const users = usersOf(context)
  const fallback = wordsIn(texts, texts.fallback)
  const missing = [...users].filter(([key]) => !fallback(key))
  const shown = [...users.keys()].filter(fallback)
  return [
    ...missing.map(([key, { words, at }]): Problem => ({
      code: "check.missing-text",
      severity: "warning",
      message: `${words} shows the text ${visible(key)}, which has no words in ${texts.fallback}, the fallback language. People see the key instead.`,
      at,
    })),
    ...Object.keys(texts.languages).flatMap((language) => {
      if (language === texts.fallback) return []
      const has = wordsIn(texts, language)
      const lacking = shown.filter((key) => !has(key))
      return lacking.length === 0 ? [] : [lackingProblem({ language, lacking, texts })]
    }),
  ]
}

/** The keys that templates read, each with the first place that reads it. */
const usersOf = ({ expressions }: CheckContext) => {
  const users = new Map<string, Pick<CheckContext["expressions"][number], "words" | "at">>()
  for (const { compiled, words, at } of expressions) {
    if (!compiled.ok) continue
    for (const key of compiled.compiled.reads.texts) if (!users.has(key)) users.set(key, { words, at })
  }
  return users
}

/** Whether a language, or a base of it, has words for a key. */
const wordsIn = (texts: Texts, language: string): ((key: string) => boolean) => {
  const tags = new Set(withBases(language))
  const trees = Object.entries(texts.languages).flatMap(([tag, tree]) => (tags.has(tag.toLowerCase()) ? [tree] : []))
  return (key) => trees.some((tree) => textAt(tree, key) !== undefined)
}

const lackingProblem = ({
  language,
  lacking,
  texts,
}: {
  readonly language: string
  readonly lacking: readonly string[]
  readonly texts: Texts
}): Problem => ({
  code: "check.missing-text",
  severity: "warning",
  message: `The language ${language} has no words for ${lacking.length === 1 ? "the text" : `${lacking.length} texts:`} ${listWords(lacking.map((key) => visible(key)))}. People see the words of ${texts.fallback} instead.`,
  at: { pointer: `/flow/texts/languages/${language}` },
})
