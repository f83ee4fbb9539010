import { compileExpression } from "./compile-expression.ts"
import { evaluationOf, ExpressionFailure, type Evaluate } from "./evaluation.ts"
import type { Compiled, Scope, Template } from "./expression.ts"
import { measured } from "./measure.ts"
import { memo } from "./memo.ts"
import { templateParts } from "./template-parts.ts"
import { valueText } from "./value-text.ts"

type Piece =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "text"; readonly key: string }
  | { readonly kind: "expression"; readonly evaluate: Evaluate }

/**
 * Compiles a text with `{{ expressions }}` and `$t(texts)t$`. The words of a text may hold expressions themselves, for
 * each language has its own order of words; they don't look up further texts.
 *
 * A missing variable, a secret, and an expression that fails render as nothing. `scope.escape` is applied to what each
 * expression and each text gives.
 */
export const compileTemplate = memo((source: string): Compiled<Template> => {
  const split = templateParts(source)
  if (!split.ok) return split
  const pieces: Piece[] = []
  const variables = new Set<string>()
  const texts = new Set<string>()
  for (const { kind, content, offset } of split.parts) {
    if (kind === "words") pieces.push({ kind, words: content })
    else if (kind === "text") {
      const key = content.trim()
      if (key === "") return { ok: false, message: "$t()t$ needs the key of a text.", offset }
      texts.add(key)
      pieces.push({ kind, key })
    } else {
      const expression = compileExpression(content)
      if (!expression.ok) return { ...expression, offset: offset + expression.offset }
      for (const path of expression.compiled.variables) variables.add(path)
      pieces.push({ kind, evaluate: expression.compiled.evaluate })
    }
  }
  const render = (scope: Scope) => pieces.map((piece) => renderPiece(piece, scope)).join("")
  return { ok: true, compiled: { source, reads: { variables: [...variables], texts: [...texts] }, render } }
})

const renderPiece = (piece: Piece, scope: Scope): string => {
  if (piece.kind === "words") return piece.words
  const given =
    piece.kind === "text"
      ? renderWords(scope.text(piece.key), scope)
      : valueText(evaluateLenient(piece.evaluate, scope))
  return scope.escape === undefined ? given : scope.escape(given)
}

/** The value of an expression in a text, or `undefined` where it is missing or failed. */
export const evaluateLenient = (evaluate: Evaluate, { variables }: Scope) => {
  try {
    return measured(evaluate(evaluationOf({ variables, lenient: true })))
  } catch (error) {
    if (error instanceof ExpressionFailure) return undefined
    throw error
  }
}

const renderWords = (words: string, { variables }: Scope): string => {
  if (!words.includes("{{")) return words
  const template = compileTemplate(words)
  return template.ok ? template.compiled.render({ variables, text: (key) => key }) : words
}
