import { Secret } from "./secret.ts"
import { isList, type Value, type Variables } from "./value.ts"

/** The state of one evaluation. `work` is what is left of the bound on its cost; `slots` hold the items of macros. */
export interface Evaluation {
  readonly variables: Variables
  /** In a text a missing value is an empty string; in a condition it is an error. */
  readonly lenient: boolean
  readonly slots: Value[]
  work: number
}

/** A compiled expression. `undefined` is a path that leads nowhere. */
export type Evaluate = (evaluation: Evaluation) => Value | undefined

/** Why an expression gave no value, as a sentence for people. Never leaves this folder: callers get values. */
export class ExpressionFailure extends Error {}

/** Units of work of one evaluation: one an item of a list, one a call, one for 16 characters. About 20 ms at worst. */
const workLimit = 250_000

export const evaluationOf = ({ variables, lenient }: { variables: Variables; lenient: boolean }): Evaluation => ({
  variables,
  lenient,
  slots: [],
  work: workLimit,
})

/** Pays for work. An expression that loops over loops runs out of it long before anybody waits. */
export const spend = (evaluation: Evaluation, work: number): void => {
  evaluation.work -= work
  if (evaluation.work < 0)
    throw new ExpressionFailure("The expression takes too long. Work on fewer or smaller values.")
}

/** The value of an evaluation in a text, or `undefined` where it is missing or failed. */
export const attempt = <Result extends Value>(evaluate: () => Result | undefined): Result | undefined => {
  try {
    return evaluate()
  } catch (error) {
    if (error instanceof ExpressionFailure) return undefined
    throw error
  }
}

/** Pays for a text and gives it back. */
export const paid = (evaluation: Evaluation, text: string): string => {
  spend(evaluation, 1 + (text.length >> 4))
  return text
}

/** What a value is called in a sentence. */
export const kindOf = (value: Value): string => {
  if (value === null) return "nothing"
  if (value instanceof Secret) return "a secret"
  if (isList(value)) return "a list"
  if (typeof value === "string") return "a text"
  if (typeof value === "number") return "a number"
  return typeof value === "boolean" ? "true or false" : "an object"
}
