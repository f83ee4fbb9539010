import assert from "node:assert/strict"
import { test } from "node:test"
import { compileValue } from "./compile-value.ts"
import { Secret } from "./secret.ts"

const password = new Secret("hush")
const variables = { form: { password, age: 30, tags: ["a"] } }

const evaluate = (source: string) => {
  const result = compileValue(source)
  assert.ok(result.ok)
  return result.compiled.evaluate({ variables, text: (key) => `<${key}>` })
}

test("one expression alone keeps the type of its value", () => {
  assert.equal(evaluate("{{form.age}}"), 30)
  assert.deepEqual(evaluate("{{form.tags}}"), ["a"])
  assert.equal(evaluate("{{form.age > 18}}"), true)
})

test("one expression that names a secret gives the secret itself", () => {
  assert.equal(evaluate("{{form.password}}"), password)
})

test("white space around the expression does not count", () => {
  assert.equal(evaluate(" {{form.password}}\n"), password)
})

test("an expression among words makes a text, in which a secret is nothing", () => {
  assert.equal(evaluate("{{form.age}} years, {{form.password}}."), "30 years, .")
})

test("words and texts alone make a text", () => {
  assert.equal(evaluate("plain"), "plain")
  assert.equal(evaluate("$t(words.a)t$"), "<words.a>")
})

test("a missing value and a failed expression are null", () => {
  assert.equal(evaluate("{{form.missing}}"), null)
  assert.equal(evaluate("{{1 / 0}}"), null)
})

test("a secret may be chosen by a condition and put into an object", () => {
  assert.equal(evaluate("{{form.age > 18 ? form.password : ''}}"), password)
  assert.deepEqual(evaluate("{{ {'p': form.password} }}"), { p: password })
})

test("a fault is told with its offset in the setting as it stands", () => {
  assert.deepEqual(compileValue("  {{ 1 + }}"), { ok: false, message: "The expression ends too early.", offset: 9 })
})

test("a value tells which variables it works on, and which it only asks for or hands on", () => {
  const result = compileValue("{{has(a.b) ? c.d : {'e': f, g: [h + i.j]}}}")
  assert.ok(result.ok)
  assert.deepEqual(result.compiled.reads, {
    variables: ["c.d", "f", "g", "h", "i.j", "a.b"],
    opened: ["g", "h", "i.j"],
    texts: [],
  })
})
