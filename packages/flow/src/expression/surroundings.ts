import type { ASTNode } from "@marcbachmann/cel-js"
import { ExpressionFailure, type Evaluate, type Evaluation } from "./evaluation.ts"
import type { Value } from "./value.ts"

/** What a part of an expression is compiled in: the whole source, the names that macros bind (by slot), the compiler. */
export interface Surroundings {
  readonly source: string
  readonly bound: readonly string[]
  readonly compile: (node: ASTNode, surroundings: Surroundings) => Evaluate
}

/** A fault that is found while compiling, with its place in the source. */
export class ExpressionFault extends Error {
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Compiles a part whose value is needed: a missing one is an empty text where the evaluation is lenient, else a failure. */
export const compileNeeded = (node: ASTNode, surroundings: Surroundings): ((evaluation: Evaluation) => Value) => {
  const evaluate = surroundings.compile(node, surroundings)
  const path = surroundings.source.slice(node.start, node.end)
  return (evaluation) => {
    const value = evaluate(evaluation)
    if (value !== undefined) return value
    if (evaluation.lenient) return ""
    throw new ExpressionFailure(`${path} has no value. Ask has(${path}) first if that may be so.`)
  }
}
