import { compileCondition } from "../expression/compile-condition.ts"
import { compileTemplate } from "../expression/compile-template.ts"
import { compileValue } from "../expression/compile-value.ts"
import type { Compiled, Reads } from "../expression/expression.ts"
import { escapeToken } from "../document/pointer.ts"
import type { TextTree, Texts } from "../document/texts.ts"
import type { Place } from "../problem.ts"
import { visible } from "../visible.ts"
import type { CheckedNode } from "./check-context.ts"
import { atNode, nodeWords } from "./words.ts"

/** A template, value or condition that stands in a setting of a node, or in the words of a text. */
export interface UsedExpression {
  readonly kind: "template" | "value" | "condition"
  readonly compiled: Compiled<{ readonly reads: Reads }>
  /** The nodes that evaluate it: the one that it stands in, or those that show the words. */
  readonly nodes: readonly CheckedNode[]
  /** How a sentence calls it, at its beginning: `“Title” of “Sign in”`. */
  readonly words: string
  readonly at: Place
}

/** Every expression of a flow. Each different source is parsed once. */
export const usedExpressions = (nodes: readonly CheckedNode[], texts: Texts): readonly UsedExpression[] => {
  const known = new Map<string, UsedExpression["compiled"]>()
  const compiled = (kind: UsedExpression["kind"], source: string): UsedExpression["compiled"] => {
    const key = `${kind} ${source}`
    const result = known.get(key) ?? compilers[kind](source)
    known.set(key, result)
    return result
  }
  const inSettings = nodes.flatMap((node) =>
    node.fields.flatMap(({ kind, value, pointer, meta }): readonly UsedExpression[] => {
      if (typeof value !== "string" || value === "") return []
      if (kind !== "template" && kind !== "value" && kind !== "condition") return []
      const words = `“${meta.title}” of ${nodeWords(node)}`
      return [{ kind, compiled: compiled(kind, value), nodes: [node], words, at: atNode(node, pointer) }]
    }),
  )
  const showing = nodesShowing(inSettings)
  const inWords = Object.entries(texts.languages).flatMap(([language, tree]) =>
    wordsWithExpressions(tree, []).map(({ path, words }): UsedExpression => {
      const pointer = ["flow", "texts", "languages", language, ...path].map((name) => `/${escapeToken(name)}`).join("")
      return {
        kind: "template",
        compiled: compiled("template", words),
        nodes: showing.get(path.join(".")) ?? [],
        words: `The text ${visible(path.join("."))} in ${language}`,
        at: { pointer },
      }
    }),
  )
  return [...inSettings, ...inWords]
}

/** The nodes that show a text, by its key. */
const nodesShowing = (expressions: readonly UsedExpression[]): ReadonlyMap<string, readonly CheckedNode[]> => {
  const showing = new Map<string, CheckedNode[]>()
  for (const { compiled, nodes } of expressions) {
    for (const key of compiled.ok ? compiled.compiled.reads.texts : []) {
      const known = showing.get(key)
      if (known) known.push(...nodes)
      else showing.set(key, [...nodes])
    }
  }
  return showing
}

const compilers = { template: compileTemplate, value: compileValue, condition: compileCondition }

const wordsWithExpressions = (
  tree: TextTree,
  above: readonly string[],
): readonly { readonly path: readonly string[]; readonly words: string }[] =>
  Object.entries(tree).flatMap(([name, below]) => {
    const path = [...above, name]
    if (typeof below !== "string") return wordsWithExpressions(below, path)
    return below.includes("{{") ? [{ path, words: below }] : []
  })
