import assert from "node:assert/strict"
import test from "node:test"
import type { FlowVariable } from "@gatewright/flow"
import { valuePreview } from "./value-preview.ts"

const texts = { fallback: "en", languages: { en: { hello: "Hello {{user.name}}" } } }
const variable = (path: string, fields: Partial<FlowVariable>): FlowVariable => ({
  path,
  origin: "node",
  makers: [],
  readers: [],
  secret: false,
  visible: true,
  local: false,
  type: undefined,
  ...fields,
})
const variables = [variable("form.age", { type: "Number" }), variable("form.password", { secret: true })]
const preview = (source: string, kind: "template" | "value" = "value") =>
  valuePreview({ source, kind, texts, variables })

test("words of texts are filled in, and variables stand by their names", () => {
  assert.deepEqual(preview("$t(hello)t$!", "template"), { text: "Hello ‹user.name›!", type: "Text" })
})

test("one expression keeps its type, and anything around it makes a text", () => {
  assert.equal(preview("{{form.age}}")?.type, "Number")
  assert.equal(preview("{{form.password}}")?.type, "Secret")
  assert.equal(preview("{{form.age > 18}}")?.type, "True or false")
  assert.equal(preview('{{user.name.replace("<", "")}}')?.type, "Any value")
  assert.equal(preview("{{form.age}} years")?.type, "Text")
  assert.equal(preview("{{form.age}}", "template")?.type, "Text")
})

test("plain words, and what can't be read, have no preview", () => {
  assert.equal(preview("Sign in"), undefined)
  assert.equal(preview("{{form."), undefined)
})
