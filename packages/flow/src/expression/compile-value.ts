import { compileExpression } from "./compile-expression.ts"
import { compileTemplate } from "./compile-template.ts"
import { attempt, evaluationOf } from "./evaluation.ts"
import type { Compiled, ValueTemplate } from "./expression.ts"
import { measured } from "./measure.ts"
import { memo } from "./memo.ts"
import { templateParts } from "./template-parts.ts"

/**
 * Compiles a value setting. One expression alone (white space around it does not count) keeps the type of its value, so
 * that a secret stays a secret; a missing value is `null` then. Anything else is a template.
 */
export const compileValue = memo((source: string): Compiled<ValueTemplate> => {
  const split = templateParts(source.trim())
  const [only, ...others] = split.ok ? split.parts : []
  if (only?.kind !== "expression" || others.length > 0) {
    const template = compileTemplate(source)
    if (!template.ok) return template
    const { reads, render } = template.compiled
    return { ok: true, compiled: { source, reads, evaluate: render } }
  }
  const expression = compileExpression(only.content)
  if (!expression.ok) {
    const before = source.length - source.trimStart().length
    return { ...expression, offset: before + only.offset + expression.offset }
  }
  const { evaluate, reads } = expression.compiled
  return {
    ok: true,
    compiled: {
      source,
      reads: { variables: reads.variables, opened: reads.opened, texts: [] },
      evaluate: ({ variables }) =>
        attempt(() => measured(evaluate(evaluationOf({ variables, lenient: true })))) ?? null,
    },
  }
})
