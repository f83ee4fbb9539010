import type { ASTNode } from "@marcbachmann/cel-js"
import { compileCall, compileMethod } from "./compile-call.ts"
import { ExpressionFailure, kindOf, type Evaluate, type Evaluation } from "./evaluation.ts"
import type { Compiled } from "./expression.ts"
import { boolean, number, operators } from "./operators.ts"
import { parseExpression } from "./parse-expression.ts"
import { readsOf, type ExpressionReads } from "./reads.ts"
import { Secret } from "./secret.ts"
import { compileNeeded, ExpressionFault, type Surroundings } from "./surroundings.ts"
import { isList, isMap, type Value } from "./value.ts"

/** A parsed expression: closures over nothing but an `Evaluation`, and the paths that it reads. */
export interface Expression {
  readonly evaluate: Evaluate
  readonly reads: ExpressionReads
}

/**
 * Parses and compiles one expression.
 *
 * Evaluation is our own, over the library's syntax tree, for four things that the library's evaluator has no place for:
 * a bound on the work of one evaluation, secrets that can't be looked into, a missing value that is an empty text in a
 * template and an error in a condition, and the numbers of JSON. There is no regular expression of the host in here.
 */
export const compileExpression = (source: string): Compiled<Expression> => {
  const parsed = parseExpression(source)
  if (!parsed.ok) return parsed
  try {
    const evaluate = compileNode(parsed.compiled, { source, bound: [], compile: compileNode })
    return { ok: true, compiled: { evaluate, reads: readsOf(parsed.compiled) } }
  } catch (error) {
    if (error instanceof ExpressionFault) return { ok: false, message: error.message, offset: error.offset }
    if (error instanceof RangeError) return { ok: false, message: "The expression is nested too deep.", offset: 0 }
    throw error
  }
}

/** Compiles a part that may lead nowhere. */
const compileNode = (node: ASTNode, surroundings: Surroundings): Evaluate => {
  const needed = (part: ASTNode) => compileNeeded(part, surroundings)
  switch (node.op) {
    case "value":
      return compileLiteral(node.args, node.start)
    case "id":
      return compileName(node.args, surroundings)
    case ".": {
      const [target, key] = node.args
      const object = compileNode(target, surroundings)
      return (evaluation) => member(object(evaluation), key)
    }
    case "[]": {
      const object = compileNode(node.args[0], surroundings)
      const key = needed(node.args[1])
      return (evaluation) => member(object(evaluation), key(evaluation))
    }
    case "call":
      return compileCall({ node, name: node.args[0], given: node.args[1], surroundings })
    case "rcall":
      return compileMethod({ node, name: node.args[0], receiver: node.args[1], given: node.args[2], surroundings })
    case "list": {
      const items = node.args.map(needed)
      return (evaluation) => items.map((item) => item(evaluation))
    }
    case "map": {
      const entries = node.args.map(([key, value]) => ({ key: needed(key), value: needed(value) }))
      return (evaluation) =>
        Object.fromEntries(entries.map(({ key, value }) => [keyText(key(evaluation)), value(evaluation)]))
    }
    case "?:": {
      const [test, yes, no] = [needed(node.args[0]), needed(node.args[1]), needed(node.args[2])]
      return (evaluation) => (boolean(test(evaluation)) ? yes(evaluation) : no(evaluation))
    }
    case "&&":
      return compileLogic(needed(node.args[0]), needed(node.args[1]), false)
    case "||":
      return compileLogic(needed(node.args[0]), needed(node.args[1]), true)
    case "!_": {
      const operand = needed(node.args)
      return (evaluation) => !boolean(operand(evaluation))
    }
    case "-_": {
      const operand = needed(node.args)
      return (evaluation) => -number(operand(evaluation))
    }
    case ".?":
    case "[?]":
      throw new ExpressionFault("Optional access is not part of this language. Use has() instead.", node.start)
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "in":
    case "+":
    case "-":
    case "*":
    case "/":
    case "%": {
      const operator = operators[node.op]
      const [left, right] = [needed(node.args[0]), needed(node.args[1])]
      return (evaluation) => operator(evaluation, left(evaluation), right(evaluation))
    }
  }
}

const compileLiteral = (literal: unknown, offset: number): Evaluate => {
  if (typeof literal === "bigint") {
    const value = Number(literal)
    if (!Number.isSafeInteger(value)) throw new ExpressionFault("This number is too large.", offset)
    return () => value
  }
  if (literal === null || typeof literal === "string" || typeof literal === "number" || typeof literal === "boolean") {
    return () => literal
  }
  throw new ExpressionFault("Bytes and unsigned numbers are not part of this language.", offset)
}

const compileName = (name: string, { bound }: Surroundings): Evaluate => {
  const slot = bound.lastIndexOf(name)
  if (slot >= 0) return ({ slots }) => slots[slot]
  return ({ variables }) => (Object.hasOwn(variables, name) ? variables[name] : undefined)
}

/** Own properties of objects and items of lists; nothing of what the host language hangs on them. */
const member = (value: Value | undefined, key: Value): Value | undefined => {
  if (value instanceof Secret) throw new ExpressionFailure("A secret can be handed on, but not looked into.")
  if (isList(value))
    return typeof key === "number" && Number.isInteger(key) ? value.at(key < 0 ? value.length : key) : undefined
  return isMap(value) && typeof key === "string" && Object.hasOwn(value, key) ? value[key] : undefined
}

const keyText = (key: Value): string => {
  if (typeof key === "string" && key !== "__proto__") return key
  throw new ExpressionFailure(`A key of an object must be a text, and this is ${kindOf(key)}.`)
}

/** CEL's logic (langdef.md, "Logical operators"): a side that decides makes a failure of the other side not matter. */
const compileLogic = (
  left: (evaluation: Evaluation) => Value,
  right: (evaluation: Evaluation) => Value,
  decisive: boolean,
): Evaluate => {
  return (evaluation) => {
    let failure: ExpressionFailure | undefined
    try {
      if (boolean(left(evaluation)) === decisive) return decisive
    } catch (error) {
      if (!(error instanceof ExpressionFailure)) throw error
      failure = error
    }
    const other = boolean(right(evaluation))
    if (failure && other !== decisive) throw failure
    return other
  }
}
