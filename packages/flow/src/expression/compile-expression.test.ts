import assert from "node:assert/strict"
import { test } from "node:test"
import { evaluate } from "@marcbachmann/cel-js"
import * as fc from "fast-check"
import { compileCondition } from "./compile-condition.ts"

const variables = { n: 2.5, m: 4, s: "ann", t: "bob", b: true, values: [1.5, 2.5, 4], names: ["ann", "x"] }

const { test: arbitraryCondition } = fc.letrec<{ test: string; number: string; text: string }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 3, depthIdentifier: "cel" },
    fc.constantFrom("n", "m", "0.5", "4.0", "values[1]"),
    fc.tuple(tie("number"), fc.constantFrom("+", "-", "*"), tie("number")).map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc.tuple(tie("test"), tie("number"), tie("number")).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
  ),
  text: fc.oneof(
    { maxDepth: 3, depthIdentifier: "cel" },
    fc.constantFrom("s", "t", "'ann'", '""', "names[1]"),
    fc.tuple(tie("text"), tie("text")).map(([a, b]) => `(${a} + ${b})`),
    tie("text").map((text) => `${text}.trim()`),
  ),
  test: fc.oneof(
    { maxDepth: 4, depthIdentifier: "cel" },
    fc.constantFrom("b", "true", "false", "missing"),
    fc.tuple(tie("test"), fc.constantFrom("&&", "||"), tie("test")).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie("test").map((test) => `!${test}`),
    fc
      .tuple(tie("number"), fc.constantFrom("<", "<=", ">", ">=", "==", "!="), tie("number"))
      .map((part) => `(${part.join(" ")})`),
    fc.tuple(tie("text"), fc.constantFrom("==", "!="), tie("text")).map((part) => `(${part.join(" ")})`),
    fc
      .tuple(tie("text"), fc.constantFrom("contains", "startsWith", "endsWith"), tie("text"))
      .map(([a, op, b]) => `${a}.${op}(${b})`),
    tie("number").map((number) => `(${number} in values)`),
    fc
      .tuple(fc.constantFrom("all", "exists", "exists_one"), fc.constantFrom("<", "=="), tie("number"))
      .map(([macro, op, number]) => `values.${macro}(each, each ${op} ${number})`),
    tie("text").map((text) => `(names.filter(each, each != ${text}).size() == names.map(each, each + ${text}).size())`),
  ),
}))

const theirs = (source: string): unknown => {
  try {
    return evaluate(source, variables)
  } catch {
    return "fails"
  }
}

test("a condition gives what the library's own evaluator gives, failures included", () => {
  fc.assert(
    fc.property(arbitraryCondition, (source) => {
      const compiled = compileCondition(source)
      assert.ok(compiled.ok, source)
      const result = compiled.compiled.test({ variables, text: String })
      assert.equal(result.ok ? result.value : "fails", theirs(source), source)
    }),
    { numRuns: 2000 },
  )
})
