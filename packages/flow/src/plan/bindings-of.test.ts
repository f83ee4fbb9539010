import assert from "node:assert/strict"
import { test } from "node:test"
import { answersIn, bindingsOf } from "./bindings-of.ts"
import { withBindings } from "./with-bindings.ts"

const answers = [
  { kind: "secret", key: "risk", detail: "", to: "risk-prod" },
  { kind: "connection", key: "mail", detail: "smtp", to: "mail-prod" },
  { kind: "connection", key: "crm", detail: "http", to: "crm-prod" },
  { kind: "flow", key: "flow_a", detail: "library", to: "flow_b" },
] as const

const bindings = {
  secrets: { risk: "risk-prod" },
  connections: { smtp: { mail: "mail-prod" }, http: { crm: "crm-prod" } },
  flows: { flow_a: "flow_b" },
}

test("answers become bindings, connections by their kind", () => assert.deepEqual(bindingsOf(answers), bindings))

test("bindings are answers, whose flows may be of any type", () => {
  assert.deepEqual(bindingsOf(answersIn(bindings)), bindings)
})

test("of two answers to one thing the last one counts", () => {
  const { secrets } = bindingsOf([...answers, { kind: "secret", key: "risk", detail: "", to: "other" }])
  assert.deepEqual(secrets, { risk: "other" })
})

test("answers go before what is remembered, name by name", () => {
  const given = { secrets: { new: "n" }, connections: { smtp: { mail: "other" }, constructor: { a: "b" } }, flows: {} }
  assert.deepEqual(withBindings(bindings, given), {
    secrets: { risk: "risk-prod", new: "n" },
    connections: { smtp: { mail: "other" }, http: { crm: "crm-prod" }, constructor: { a: "b" } },
    flows: { flow_a: "flow_b" },
  })
})
