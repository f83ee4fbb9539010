import { badValue } from "./complaint.ts"
import { otherKind } from "./kind.ts"
import { onlyKnown, type Schema, type ShapeCheck } from "./shape.ts"

/** A text. Its length counts UTF-16 code units, as zod and JavaScript count it. */
export const stringCheck = ({ minLength = 0, maxLength = Infinity, pattern, ...others }: Schema): ShapeCheck => {
  const { patternErrorMessage, ...rest } = others
  onlyKnown(rest)
  const expression = pattern === undefined ? undefined : new RegExp(pattern)
  return (value, sink) => {
    if (typeof value !== "string") return badValue(sink, otherKind("a text", value))
    if (value.length < minLength)
      badValue(sink, minLength === 1 ? "it must not be empty" : `it must have at least ${minLength} characters`)
    if (value.length > maxLength)
      badValue(sink, `it must have at most ${maxLength} characters, and has ${value.length}`)
    if (expression && !expression.test(value)) badValue(sink, String(patternErrorMessage))
  }
}

/** A whole number. */
export const integerCheck = ({ minimum = -Infinity, maximum = Infinity, ...rest }: Schema): ShapeCheck => {
  onlyKnown(rest)
  return (value, sink) => {
    if (typeof value !== "number") return badValue(sink, otherKind("a whole number", value))
    if (!Number.isInteger(value)) return badValue(sink, `it must be a whole number, not ${value}`)
    if (value < minimum) badValue(sink, `it must be at least ${minimum}, not ${value}`)
    if (value > maximum) badValue(sink, `it must be at most ${maximum}, not ${value}`)
  }
}

export const booleanCheck = (rest: Schema): ShapeCheck => {
  onlyKnown(rest)
  return (value, sink) => {
    if (typeof value !== "boolean") badValue(sink, otherKind("true or false", value))
  }
}

/** One of some values. */
export const oneOfCheck = (values: readonly unknown[]): ShapeCheck => {
  const wanted = values.map((value) => JSON.stringify(value)).join(" or ")
  return (value, sink) => {
    if (!values.includes(value)) badValue(sink, `it must be ${wanted}`)
  }
}
