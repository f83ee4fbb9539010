import type { ASTNode } from "@marcbachmann/cel-js"
import { macroNames } from "./compile-macro.ts"

/**
 * The variable paths of an expression, as far as they are written out: `user.roles[0].name` reads `user.roles`.
 *
 * `handed` are those whose value becomes the result as it is, or a part of it; `opened` are those whose value is worked
 * on in between. A path that `has()` asks for is in neither.
 */
export interface ExpressionReads {
  readonly variables: readonly string[]
  readonly handed: readonly string[]
  readonly opened: readonly string[]
}

export const readsOf = (node: ASTNode): ExpressionReads => {
  const found = { asked: new Set<string>(), handed: new Set<string>(), opened: new Set<string>() }
  collect(node, { found, bound: [], use: "handed" })
  return {
    variables: [...new Set([...found.handed, ...found.opened, ...found.asked])],
    handed: [...found.handed],
    opened: [...found.opened],
  }
}

type Use = "asked" | "handed" | "opened"

interface Collecting {
  readonly found: Readonly<Record<Use, Set<string>>>
  readonly bound: readonly string[]
  readonly use: Use
}

const collect = (node: ASTNode, collecting: Collecting): void => {
  const path = pathOf(node)
  if (path) {
    const [name = ""] = path
    if (!collecting.bound.includes(name)) collecting.found[collecting.use].add(path.join("."))
    return
  }
  for (const { part, use, binds } of partsOf(node)) {
    collect(part, {
      found: collecting.found,
      bound: binds === undefined ? collecting.bound : [...collecting.bound, binds],
      use: use === "handed" ? collecting.use : use,
    })
  }
}

/** The names of a path that is written out whole, or `undefined`. */
const pathOf = (node: ASTNode): readonly string[] | undefined => {
  if (node.op === "id") return [node.args]
  if (node.op !== "." && node.op !== "[]") return undefined
  const key = node.op === "." ? node.args[1] : node.args[1].op === "value" ? node.args[1].args : undefined
  const before = pathOf(node.args[0])
  return before && typeof key === "string" && /^\w+$/.test(key) ? [...before, key] : undefined
}

/** A part of a node: what becomes of its value, and the name that a macro binds in it. */
interface Part {
  readonly part: ASTNode
  readonly use: Use
  readonly binds?: string
}

const opened = (part: ASTNode): Part => ({ part, use: "opened" })
const handed = (part: ASTNode): Part => ({ part, use: "handed" })

const partsOf = (node: ASTNode): readonly Part[] => {
  switch (node.op) {
    case "value":
    case "id":
      return []
    case ".":
    case ".?":
      return [opened(node.args[0])]
    case "!_":
    case "-_":
      return [opened(node.args)]
    case "call": {
      const [name, given] = node.args
      return given.map((part): Part => ({ part, use: name === "has" ? "asked" : "opened" }))
    }
    case "rcall": {
      const [name, receiver, given] = node.args
      const [first, ...rest] = given
      if (!macroNames.has(name) || first?.op !== "id") return [receiver, ...given].map(opened)
      return [opened(receiver), ...rest.map((part): Part => ({ part, use: "opened", binds: first.args }))]
    }
    case "list":
      return node.args.map(handed)
    case "map":
      return node.args.flatMap(([key, value]) => [opened(key), handed(value)])
    case "?:":
      return [opened(node.args[0]), handed(node.args[1]), handed(node.args[2])]
    case "[]":
    case "[?]":
    case "&&":
    case "||":
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
    case "%":
      return node.args.map(opened)
  }
}
