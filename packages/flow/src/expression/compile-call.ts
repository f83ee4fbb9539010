import type { ASTNode } from "@marcbachmann/cel-js"
import { compileMacro, macroNames } from "./compile-macro.ts"
import { compileMatches } from "./compile-matches.ts"
import { spend, type Evaluate } from "./evaluation.ts"
import { functions, methods, type Callable } from "./methods.ts"
import { nearestName } from "./nearest-name.ts"
import { compileNeeded, ExpressionFault, type Surroundings } from "./surroundings.ts"

interface Call {
  readonly node: ASTNode
  readonly name: string
  readonly given: readonly ASTNode[]
  readonly surroundings: Surroundings
}

/** Compiles `name(given)`: `has()` and the functions. */
export const compileCall = ({ node, name, given, surroundings }: Call): Evaluate => {
  const [first, ...rest] = given
  if (name === "has") {
    if (!first || rest.length > 0 || !["id", ".", "[]"].includes(first.op)) {
      throw new ExpressionFault("has() takes one variable, such as has(user.email).", node.start)
    }
    const evaluate = surroundings.compile(first, surroundings)
    return (evaluation) => evaluate(evaluation) !== undefined
  }
  const callable = functions.get(name)
  if (!callable) throw unknownCall({ node, name, among: [...functions.keys(), "has"], write: (found) => `${found}()` })
  if (!first) throw new ExpressionFault(`${name}() takes one value.`, node.start)
  return compileCallable({ callable, node, name, receiver: first, given: rest, surroundings, countsFirst: 1 })
}

/** Compiles `receiver.name(given)`: the macros on lists, regular expressions, and the methods. */
export const compileMethod = (call: Call & { readonly receiver: ASTNode }): Evaluate => {
  const { node, name } = call
  if (macroNames.has(name)) return compileMacro(call)
  if (name === "matches") return compileMatches(call)
  const callable = methods.get(name)
  if (callable) return compileCallable({ ...call, callable, countsFirst: 0 })
  throw unknownCall({
    node,
    name,
    among: [...methods.keys(), ...macroNames, "matches"],
    write: (found) => `.${found}()`,
  })
}

const compileCallable = ({
  callable: { least, most, call },
  node,
  name,
  receiver,
  given,
  surroundings,
  countsFirst,
}: Call & { readonly callable: Callable; readonly receiver: ASTNode; readonly countsFirst: 0 | 1 }): Evaluate => {
  if (given.length + countsFirst < least || given.length + countsFirst > most) {
    const wanted = least === most ? `${least}` : `${least} to ${most}`
    throw new ExpressionFault(
      `${name}() takes ${wanted} ${most === 1 ? "value" : "values"} in its brackets.`,
      node.start,
    )
  }
  const on = compileNeeded(receiver, surroundings)
  const values = given.map((value) => compileNeeded(value, surroundings))
  return (evaluation) => {
    spend(evaluation, 1)
    return call(
      evaluation,
      on(evaluation),
      values.map((value) => value(evaluation)),
    )
  }
}

const unknownCall = ({
  node,
  name,
  among,
  write,
}: {
  readonly node: ASTNode
  readonly name: string
  readonly among: readonly string[]
  readonly write: (name: string) => string
}): ExpressionFault => {
  const near = nearestName(name, among)
  const hint = near === undefined ? `There are ${among.map(write).join(", ")}.` : `Did you mean ${write(near)}?`
  return new ExpressionFault(`There is no ${write(name)}. ${hint}`, node.start)
}
