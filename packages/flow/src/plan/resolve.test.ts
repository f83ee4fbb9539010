import assert from "node:assert/strict"
import { test } from "node:test"
import { noBindings } from "./bindings.ts"
import { boundName, idsThatMean, resolveConnection, resolveFlow, resolveSecret } from "./resolve.ts"

const bindings = {
  secrets: { "crm-token": "crm-prod" },
  connections: { smtp: { mail: "mail-prod" } },
  flows: { flow_a: "flow_b" },
}

test("a name that is bound stands for another, and any other name for itself", () => {
  assert.equal(resolveSecret(bindings, "crm-token"), "crm-prod")
  assert.equal(resolveSecret(bindings, "crm-prod"), "crm-prod")
  assert.equal(resolveFlow(bindings, "flow_a"), "flow_b")
  assert.equal(resolveFlow(noBindings, "flow_a"), "flow_a")
})

test("a connection is bound within its kind", () => {
  assert.equal(resolveConnection(bindings, { kind: "smtp", key: "mail" }), "mail-prod")
  assert.equal(resolveConnection(bindings, { kind: "http", key: "mail" }), "mail")
})

test("a requirement is bound by what it is", () => {
  const of = (kind: "secret" | "connection" | "flow", key: string, detail = "") =>
    boundName(bindings, { kind, key, detail })
  assert.deepEqual(
    [
      of("secret", "crm-token"),
      of("connection", "mail", "smtp"),
      of("connection", "mail", "http"),
      of("flow", "flow_a"),
    ],
    ["crm-prod", "mail-prod", undefined, "flow_b"],
  )
})

test("a binding is not followed twice, so that two names can change places", () => {
  const swapped = { ...noBindings, secrets: { a: "b", b: "a" } }
  assert.deepEqual([resolveSecret(swapped, "a"), resolveSecret(swapped, "b")], ["b", "a"])
})

test("names that every object has are names like any other", () => {
  assert.equal(resolveSecret(noBindings, "constructor"), "constructor")
  assert.equal(resolveConnection(noBindings, { kind: "constructor", key: "name" }), "name")
  assert.equal(resolveFlow(noBindings, "__proto__"), "__proto__")
})

test("a flow is meant by its own id unless that is bound to another, and by those bound to it", () => {
  assert.deepEqual(idsThatMean(bindings, "flow_a"), [])
  assert.deepEqual(idsThatMean(bindings, "flow_b"), ["flow_b", "flow_a"])
  assert.deepEqual(idsThatMean(noBindings, "flow_a"), ["flow_a"])
})
