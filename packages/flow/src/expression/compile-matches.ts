import type { ASTNode } from "@marcbachmann/cel-js"
import { compilePattern } from "./compile-pattern.ts"
import { ExpressionFailure, kindOf, spend, type Evaluate } from "./evaluation.ts"
import { compileNeeded, ExpressionFault, type Surroundings } from "./surroundings.ts"

const maxTextLength = 10_000

/**
 * Compiles `text.matches("pattern")`. As the specification of the language asks, the pattern is one of RE2, whose time
 * is linear in the text; the host's regular expressions, whose time is not, are never used. The pattern is written out,
 * so that it is compiled and judged once, before anything runs. It matches anywhere unless it has `^` and `$`.
 */
export const compileMatches = ({
  node,
  receiver,
  given,
  surroundings,
}: {
  readonly node: ASTNode
  readonly receiver: ASTNode
  readonly given: readonly ASTNode[]
  readonly surroundings: Surroundings
}): Evaluate => {
  const [first, ...rest] = given
  if (first?.op !== "value" || typeof first.args !== "string" || rest.length > 0) {
    throw new ExpressionFault(
      'matches() takes one pattern in quotation marks, such as matches("^[0-9]+$").',
      node.start,
    )
  }
  const compiled = compilePattern(first.args)
  if (!compiled.ok) throw new ExpressionFault(compiled.message, first.start)
  const { pattern } = compiled
  const cost = 1 + (pattern.programSize() >> 4)
  const text = compileNeeded(receiver, surroundings)
  return (evaluation) => {
    const value = text(evaluation)
    if (typeof value !== "string")
      throw new ExpressionFailure(`Only a text can match a pattern, and this is ${kindOf(value)}.`)
    if (value.length > maxTextLength) throw new ExpressionFailure("This text is too long to be matched with a pattern.")
    spend(evaluation, 1 + value.length * cost)
    return pattern.matcher(value).find()
  }
}
