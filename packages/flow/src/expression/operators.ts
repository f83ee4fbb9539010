import { ExpressionFailure, kindOf, paid, spend, type Evaluation } from "./evaluation.ts"
import { Secret } from "./secret.ts"
import { isList, isMap, type Value } from "./value.ts"

type Operator = (evaluation: Evaluation, left: Value, right: Value) => Value

/** The operators on two values. Numbers are those of JSON: there is one kind of them, and 5 / 2 is 2.5. */
export const operators = {
  "==": (evaluation, left, right) => equal(evaluation, left, right),
  "!=": (evaluation, left, right) => !equal(evaluation, left, right),
  "<": (_, left, right) => order(left, right) < 0,
  "<=": (_, left, right) => order(left, right) <= 0,
  ">": (_, left, right) => order(left, right) > 0,
  ">=": (_, left, right) => order(left, right) >= 0,
  in: (evaluation, left, right) => {
    refuseSecret(left)
    if (isList(right)) return right.some((item) => equal(evaluation, left, item))
    if (isMap(right)) return typeof left === "string" && Object.hasOwn(right, left)
    throw new ExpressionFailure(`What stands after in must be a list or an object, and is ${kindOf(right)}.`)
  },
  "+": (evaluation, left, right) => {
    if (typeof left === "number" && typeof right === "number") return finite(left + right)
    if (isList(left) && isList(right)) {
      spend(evaluation, left.length + right.length)
      return [...left, ...right]
    }
    return paid(evaluation, joinable(left) + joinable(right))
  },
  "-": (_, left, right) => finite(number(left) - number(right)),
  "*": (_, left, right) => finite(number(left) * number(right)),
  "/": (_, left, right) => finite(number(left) / divisor(right)),
  "%": (_, left, right) => finite(number(left) % divisor(right)),
} satisfies Readonly<Record<string, Operator>>

/** Whether two values are the same; values of different kinds are not. A secret is never compared. */
const equal = (evaluation: Evaluation, left: Value, right: Value): boolean => {
  refuseSecret(left)
  refuseSecret(right)
  if (typeof left === "string" && typeof right === "string") spend(evaluation, 1 + (left.length >> 4))
  else spend(evaluation, 1)
  if (left === right) return true
  if (isList(left) && isList(right)) {
    return (
      left.length === right.length &&
      left.every((item, index) => {
        const other = right[index]
        return other !== undefined && equal(evaluation, item, other)
      })
    )
  }
  if (isMap(left) && isMap(right)) {
    const keys = Object.keys(left)
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => {
        const [one, other] = [left[key], Object.hasOwn(right, key) ? right[key] : undefined]
        return one !== undefined && other !== undefined && equal(evaluation, one, other)
      })
    )
  }
  return false
}

/** Refuses a secret, so that no expression can find out, one question at a time, what it holds. */
export const refuseSecret = (value: Value): void => {
  if (value instanceof Secret) throw new ExpressionFailure("A secret can be handed on, but not compared or changed.")
}

export const number = (value: Value): number => {
  refuseSecret(value)
  if (typeof value === "number") return value
  throw new ExpressionFailure(`A number is needed here, and this is ${kindOf(value)}.`)
}

export const boolean = (value: Value): boolean => {
  refuseSecret(value)
  if (typeof value === "boolean") return value
  throw new ExpressionFailure(`True or false is needed here, and this is ${kindOf(value)}.`)
}

const divisor = (value: Value): number => {
  if (number(value) === 0) throw new ExpressionFailure("A number can't be divided by zero.")
  return number(value)
}

const finite = (value: number): number => {
  if (Number.isFinite(value)) return value
  throw new ExpressionFailure("The result is too large a number.")
}

const order = (left: Value, right: Value): number => {
  refuseSecret(left)
  refuseSecret(right)
  if (typeof left === "number" && typeof right === "number") return left - right
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : Number(left > right)
  throw new ExpressionFailure(`${sentenceCase(kindOf(left))} and ${kindOf(right)} have no order.`)
}

/** Texts are joined by `+`; a number or a truth value beside a text is written as in a template. */
const joinable = (value: Value): string => {
  refuseSecret(value)
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value)
  throw new ExpressionFailure(`${sentenceCase(kindOf(value))} can't be added.`)
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
