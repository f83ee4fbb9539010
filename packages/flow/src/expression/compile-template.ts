import { compileExpression } from "./compile-expression.ts"
import { attempt, evaluationOf, paid, type Evaluate, type Evaluation } from "./evaluation.ts"
import type { Compiled, Reads, Scope, Template } from "./expression.ts"
import { measured } from "./measure.ts"
import { memo } from "./memo.ts"
import { templateParts } from "./template-parts.ts"
import { valueText } from "./value-text.ts"

type Piece =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "text"; readonly key: string }
  | { readonly kind: "expression"; readonly evaluate: Evaluate }

interface Pieces {
  readonly pieces: readonly Piece[]
  readonly reads: Reads
}

/**
 * Compiles a text with `{{ expressions }}` and `$t(texts)t$`. The words of a text may hold expressions themselves, for
 * each language has its own order of words; they don't look up further texts.
 *
 * A missing variable, a secret, and an expression that fails render as nothing. `scope.escape` is applied to what each
 * expression and each text gives. All expressions of a text share one bound on their work.
 */
export const compileTemplate = (source: string): Compiled<Template> => {
  const result = compilePieces(source)
  if (!result.ok) return result
  const { pieces, reads } = result.compiled
  const render = (scope: Scope) =>
    renderPieces(pieces, scope, evaluationOf({ variables: scope.variables, lenient: true }))
  return { ok: true, compiled: { source, reads, render } }
}

const compilePieces = memo((source: string): Compiled<Pieces> => {
  const split = templateParts(source)
  if (!split.ok) return split
  const pieces: Piece[] = []
  const variables = new Set<string>()
  const opened = new Set<string>()
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
      const { evaluate, reads } = expression.compiled
      for (const path of reads.variables) variables.add(path)
      for (const path of [...reads.opened, ...reads.handed]) opened.add(path)
      pieces.push({ kind, evaluate })
    }
  }
  return {
    ok: true,
    compiled: { pieces, reads: { variables: [...variables], opened: [...opened], texts: [...texts] } },
  }
})

const renderPieces = (pieces: readonly Piece[], scope: Scope, evaluation: Evaluation): string =>
  pieces.map((piece) => renderPiece(piece, scope, evaluation)).join("")

const renderPiece = (piece: Piece, scope: Scope, evaluation: Evaluation): string => {
  if (piece.kind === "words") return piece.words
  const given =
    piece.kind === "text"
      ? renderWords(scope.text(piece.key), scope, evaluation)
      : (attempt(() => paid(evaluation, valueText(measured(piece.evaluate(evaluation))))) ?? "")
  return scope.escape === undefined ? given : scope.escape(given)
}

/** Words may hold expressions; words that can't be read are shown as they are. */
const renderWords = (words: string, { variables }: Scope, evaluation: Evaluation): string => {
  if (!words.includes("{{")) return words
  const result = compilePieces(words)
  return result.ok ? renderPieces(result.compiled.pieces, { variables, text: (key) => key }, evaluation) : words
}
