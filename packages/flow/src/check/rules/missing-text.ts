import { textAt, withBases } from "../../expression/text-lookup.ts"
import type { TextTree, Texts } from "../../document/texts.ts"
import type { Problem } from "../../problem.ts"
import { visible } from "../../visible.ts"
import type { CheckContext } from "../check-context.ts"
import type { Rule } from "../rule.ts"
import { listWords } from "../../words.ts"

/** A text that is shown, but has no words in the fallback language, or none in another language of the flow (P7.4). */
export const missingText: Rule = (context) => {
  const { texts } = context.flow
  const users = usersOf(context)
  const trees = treesByTag(texts)
  const fallback = wordsIn(trees, texts.fallback)
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
      const has = wordsIn(trees, language)
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

type TreesByTag = ReadonlyMap<string, readonly TextTree[]>

/** The words of all languages by tag without regard to case; made once, as a file may name any number of languages. */
const treesByTag = ({ languages }: Texts): TreesByTag => {
  const trees = new Map<string, TextTree[]>()
  for (const [tag, tree] of Object.entries(languages)) {
    const found = trees.get(tag.toLowerCase())
    if (found) found.push(tree)
    else trees.set(tag.toLowerCase(), [tree])
  }
  return trees
}

/** Whether a language, or a base of it, has words for a key. */
const wordsIn = (trees: TreesByTag, language: string): ((key: string) => boolean) => {
  const own = withBases(language).flatMap((tag) => trees.get(tag) ?? [])
  return (key) => own.some((tree) => textAt(tree, key) !== undefined)
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
