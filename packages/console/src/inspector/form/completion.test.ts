import assert from "node:assert/strict"
import test from "node:test"
import type { FlowVariable } from "@gatewright/flow"
import { completed, completionAt } from "./completion.ts"

const variable = (path: string): FlowVariable => ({
  path,
  origin: "node",
  makers: [],
  readers: [],
  secret: false,
  visible: true,
  local: false,
  type: undefined,
})
const at = (marked: string, isCondition = false, isAsked = false) => {
  const caret = marked.indexOf("|")
  const text = marked.replace("|", "")
  const completion = completionAt({
    text,
    caret,
    isCondition,
    isAsked,
    variables: ["form.email", "form.username", "user"].map(variable),
    keys: [
      { name: "login.title", about: "Sign in" },
      { name: "login.go", about: "Continue" },
    ],
  })
  return { text, caret, isCondition, completion }
}
const names = (marked: string, isCondition?: boolean) =>
  at(marked, isCondition).completion?.options.map(({ name }) => name)
const taken = (marked: string, name: string, isCondition?: boolean) => {
  const { completion, ...rest } = at(marked, isCondition)
  assert.ok(completion)
  const { text, caret } = completed({ ...rest, completion, name })
  return `${text.slice(0, caret)}|${text.slice(caret)}`
}

test("variables are offered inside braces, by what is typed of them", () => {
  assert.deepEqual(names("Hello {{|"), ["form.email", "form.username", "user"])
  assert.deepEqual(names("Hello {{ form.u|"), ["form.username"])
  assert.deepEqual(names("{{ema|"), ["form.email"])
})

test("outside of braces, and in quotation marks, words are words", () => {
  for (const text of ["Hello fo|", "{{form.email}} fo|", '{{user == "fo|']) assert.equal(names(text), undefined, text)
  assert.equal(names('user == "fo|', true), undefined)
})

test("in a condition variables are offered as soon as a name begins", () => {
  assert.deepEqual(names("attempts < 3 && fo|", true), ["form.email", "form.username"])
  assert.equal(names("|", true), undefined)
})

test("texts are offered by their key and by their words", () => {
  assert.deepEqual(names("$t(|"), ["login.title", "login.go"])
  assert.deepEqual(names("$t(sign|"), ["login.title"])
})

test("what is chosen is closed, unless it is already", () => {
  assert.equal(taken("Hi {{fo| you", "form.email"), "Hi {{form.email}}| you")
  assert.equal(taken("Hi {{fo|}} you", "form.email"), "Hi {{form.email|}} you")
  assert.equal(taken("$t(|", "login.go"), "$t(login.go)t$|")
  assert.equal(taken("$t(lo|)t$", "login.go"), "$t(login.go|)t$")
  assert.equal(taken("us| == 1", "user", true), "user| == 1")
})

test("a name that is written out needs no list", () => assert.equal(names("{{user|"), undefined))

test("asked for, variables are offered anywhere, and come with braces of their own", () => {
  const { completion, ...rest } = at("Hello |, friend", false, true)
  assert.ok(completion)
  assert.deepEqual(completed({ ...rest, completion, name: "user" }), { text: "Hello {{user}}, friend", caret: 14 })
  assert.equal(at("|", true, true).completion?.options.length, 3)
})
