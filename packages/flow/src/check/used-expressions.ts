import { compileCondition } from "../expression/compile-condition.ts"
import { compileTemplate } from "../expression/compile-template.ts"
import { compileValue } from "../expression/compile-value.ts"
import type { Compiled, Reads } from "../expression/expression.ts"
import type { FieldKind } from "../catalogue/field.ts"
import type { Json } from "../document/json.ts"
import { pointerOf } from "../document/pointer.ts"
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

/** Every expression of a flow, but for templates and values that are plain words. Each different source is parsed once. */
export const usedExpressions = (nodes: readonly CheckedNode[], texts: Texts): readonly UsedExpression[] => {
  const known = { template: new Map(), value: new Map(), condition: new Map() } satisfies Record<string, KnownSources>
  const compiled = (kind: UsedExpression["kind"], source: string): UsedExpression["compiled"] => {
    const ofKind: KnownSources = known[kind]
    const result = ofKind.get(source) ?? compilers[kind](source)
    ofKind.set(source, result)
    return result
  }
  const inSettings = nodes.flatMap((node) => {
    const ofNode = ` of ${nodeWords(node)}`
    const alone = [node]
    return node.fields.flatMap(({ kind, value, pointer, meta }): readonly UsedExpression[] => {
      if (typeof value !== "string" || !isExpression(kind, value)) return []
      if (kind !== "template" && kind !== "value" && kind !== "condition") return []
      const words = `“${meta.title}”${ofNode}`
      return [{ kind, compiled: compiled(kind, value), nodes: alone, words, at: atNode(node, pointer) }]
    })
  })
  const showing = nodesShowing(inSettings)
  const inWords = Object.entries(texts.languages).flatMap(([language, tree]) =>
    wordsWithExpressions(tree, []).map(({ path, words }): UsedExpression => {
      const pointer = pointerOf(["flow", "texts", "languages", language, ...path])
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

type KnownSources = Map<string, UsedExpression["compiled"]>

/** Whether a setting holds an expression or a text key at all: most are plain words. */
export const isExpression = (kind: FieldKind | undefined, value: Json | undefined): boolean => {
  if (typeof value !== "string" || value === "") return false
  if (kind === "condition") return true
  return (kind === "template" || kind === "value") && (value.includes("{{") || value.includes("$t("))
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
