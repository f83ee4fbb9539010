import { compileExpression } from "./compile-expression.ts"
import { evaluationOf, ExpressionFailure, kindOf } from "./evaluation.ts"
import type { Compiled, Condition } from "./expression.ts"
import { memo } from "./memo.ts"

/** Compiles a condition: one expression that gives true or false, without `{{ }}`. */
export const compileCondition = memo((source: string): Compiled<Condition> => {
  const braces = /^\s*\{\{/.exec(source)
  if (braces) {
    return { ok: false, message: "A condition is written without {{ and }}.", offset: braces[0].length - 2 }
  }
  const expression = compileExpression(source)
  if (!expression.ok) return expression
  const { evaluate, reads } = expression.compiled
  const test: Condition["test"] = (scope) => {
    try {
      const value = evaluate(evaluationOf({ variables: scope.variables, lenient: false }))
      if (typeof value === "boolean") return { ok: true, value }
      const message =
        value === undefined
          ? `${source.trim()} has no value. Ask has(${source.trim()}) first if that may be so.`
          : `The condition must give true or false, and gives ${kindOf(value)}.`
      return { ok: false, message }
    } catch (error) {
      if (error instanceof ExpressionFailure) return { ok: false, message: error.message }
      throw error
    }
  }
  return {
    ok: true,
    compiled: {
      source,
      reads: { variables: reads.variables, opened: [...reads.opened, ...reads.handed], texts: [] },
      test,
    },
  }
})
