import { textAt, type Texts, type TextTree } from "@gatewright/flow"

/** A text in all languages of a flow. */
export interface TextRow {
  readonly key: string
  /** Words by language tag, as they stand there; nothing where a language has none of its own. */
  readonly words: Readonly<Record<string, string | undefined>>
  readonly used: boolean
}

/** The texts of a flow as a table: keys that are written in some language or that a setting shows, in the order of keys. */
export const textTable = (texts: Texts, used: ReadonlySet<string>): readonly TextRow[] => {
  const trees = Object.entries(texts.languages)
  const keys = new Set([...trees.flatMap(([, tree]) => keysOf(tree)), ...used])
  return [...keys]
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((key) => ({
      key,
      words: Object.fromEntries(trees.map(([tag, tree]) => [tag, textAt(tree, key)])),
      used: used.has(key),
    }))
}

/** Whether a language has nothing to show for a text; a variant such as `pt-BR` has the words of `pt`. */
export const isMissing = ({ words }: TextRow, tag: string): boolean => {
  const written = Object.entries(words).filter(([, text]) => text !== undefined)
  const names = written.map(([each]) => each.toLowerCase())
  const own = tag.toLowerCase()
  return !names.some((name) => own === name || own.startsWith(`${name}-`))
}

/** Every key of a tree that has words, as expressions write it: `login.title`. */
export const keysOf = (tree: TextTree, above = ""): readonly string[] =>
  Object.entries(tree).flatMap(([name, part]) =>
    typeof part === "string" ? [`${above}${name}`] : keysOf(part, `${above}${name}.`),
  )
