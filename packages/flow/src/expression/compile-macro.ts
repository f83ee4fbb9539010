import type { ASTNode } from "@marcbachmann/cel-js"
import { ExpressionFailure, kindOf, spend, type Evaluate, type Evaluation } from "./evaluation.ts"
import { boolean } from "./operators.ts"
import { compileNeeded, ExpressionFault, type Surroundings } from "./surroundings.ts"
import { isList, isMap, type Value } from "./value.ts"

type Step = (evaluation: Evaluation) => Value

/** For each item: puts it into the macro's slot, pays for it, and hands it on. Stops where `visit` gives false. */
type Loop = (evaluation: Evaluation, visit: (item: Value) => boolean) => void

const macros: Readonly<Record<string, (loop: Loop, test: Step, then: Step | undefined) => Evaluate>> = {
  all: (loop, test) => (evaluation) => {
    let all = true
    loop(evaluation, () => (all = boolean(test(evaluation))))
    return all
  },
  exists: (loop, test) => (evaluation) => {
    let found = false
    loop(evaluation, () => !(found = boolean(test(evaluation))))
    return found
  },
  exists_one: (loop, test) => (evaluation) => {
    let found = 0
    loop(evaluation, () => (found += Number(boolean(test(evaluation)))) < 2)
    return found === 1
  },
  filter: (loop, test) => (evaluation) => {
    const kept: Value[] = []
    loop(evaluation, (item) => {
      if (boolean(test(evaluation))) kept.push(item)
      return true
    })
    return kept
  },
  map: (loop, test, then) => (evaluation) => {
    const made: Value[] = []
    loop(evaluation, () => {
      if (then === undefined) made.push(test(evaluation))
      else if (boolean(test(evaluation))) made.push(then(evaluation))
      return true
    })
    return made
  },
}

export const macroNames: ReadonlySet<string> = new Set(Object.keys(macros))

/** Compiles `list.macro(name, expression)`; `map` takes a test before its expression as well (langdef.md, "Macros"). */
export const compileMacro = ({
  node,
  name,
  receiver,
  given,
  surroundings,
}: {
  readonly node: ASTNode
  readonly name: string
  readonly receiver: ASTNode
  readonly given: readonly ASTNode[]
  readonly surroundings: Surroundings
}): Evaluate => {
  const [variable, test, then, ...more] = given
  const macro = macros[name]
  if (!macro || variable?.op !== "id" || !test || more.length > 0 || (then && name !== "map")) {
    throw new ExpressionFault(
      `${name}() takes a name and an expression, such as ${name}(item, item == "x").`,
      node.start,
    )
  }
  const slot = surroundings.bound.length
  const inside: Surroundings = { ...surroundings, bound: [...surroundings.bound, variable.args] }
  const items = compileNeeded(receiver, surroundings)
  // What is inside runs once an item, so that its size is a part of the price.
  const cost = 1 + ((node.end - variable.end) >> 3)
  const loop: Loop = (evaluation, visit) => {
    for (const item of itemsOf(items(evaluation))) {
      spend(evaluation, cost)
      evaluation.slots[slot] = item
      if (!visit(item)) return
    }
  }
  return macro(loop, compileNeeded(test, inside), then && compileNeeded(then, inside))
}

const itemsOf = (value: Value): readonly Value[] => {
  if (isList(value)) return value
  if (isMap(value)) return Object.keys(value)
  throw new ExpressionFailure(`A list is needed here, and this is ${kindOf(value)}.`)
}
