import type { ASTNode } from "@marcbachmann/cel-js"
import { macroNames } from "./compile-macro.ts"

/** The variable paths that an expression reads, as far as they are written out: `user.roles[0].name` reads `user.roles`. */
export const readsOf = (node: ASTNode): readonly string[] => {
  const found = new Set<string>()
  collect(node, { found, bound: [] })
  return [...found]
}

interface Collecting {
  readonly found: Set<string>
  readonly bound: readonly string[]
}

const collect = (node: ASTNode, collecting: Collecting): void => {
  const path = pathOf(node)
  if (path) {
    const [name = ""] = path
    if (!collecting.bound.includes(name)) collecting.found.add(path.join("."))
    return
  }
  for (const [part, bound] of partsOf(node)) {
    collect(part, bound === undefined ? collecting : { ...collecting, bound: [...collecting.bound, bound] })
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

/** The parts of a node, each with the name that is bound in it. */
const partsOf = (node: ASTNode): readonly (readonly [ASTNode, string?])[] => {
  switch (node.op) {
    case "value":
    case "id":
      return []
    case ".":
    case ".?":
      return [[node.args[0]]]
    case "!_":
    case "-_":
      return [[node.args]]
    case "call":
      return node.args[1].map((part) => [part])
    case "rcall": {
      const [name, receiver, [first, ...rest]] = node.args
      if (!first) return [[receiver]]
      if (macroNames.has(name) && first.op === "id")
        return [[receiver], ...rest.map((part) => [part, first.args] as const)]
      return [[receiver], [first], ...rest.map((part) => [part] as const)]
    }
    case "map":
      return node.args.flatMap(([key, value]) => [[key], [value]] as const)
    case "[]":
    case "[?]":
    case "list":
    case "?:":
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
      return node.args.map((part: ASTNode) => [part] as const)
  }
}
