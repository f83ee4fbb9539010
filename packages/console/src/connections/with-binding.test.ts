import assert from "node:assert/strict"
import { test } from "node:test"
import { noBindings } from "@gatewright/flow"
import { countBindings, withBinding } from "./with-binding.ts"

const mail = { kind: "connection" as const, key: "mail", detail: "smtp" }
const risk = { kind: "secret" as const, key: "risk", detail: "" }

test("an answer becomes a binding of its kind, and a second one takes its place", () => {
  const once = withBinding(withBinding(noBindings, mail, "mail-dev"), risk, "risk-prod")
  const twice = withBinding(once, mail, "mail-prod")
  assert.deepEqual(twice, { secrets: { risk: "risk-prod" }, connections: { smtp: { mail: "mail-prod" } }, flows: {} })
  assert.equal(countBindings(twice), 2)
})

test("taking an answer back leaves those of the same name and another kind", () => {
  const both = withBinding(withBinding(noBindings, mail, "a"), { ...mail, detail: "http" }, "b")
  assert.deepEqual(withBinding(both, mail, undefined).connections, { http: { mail: "b" } })
})

test("a library flow is told by its id alone", () => {
  const one = withBinding(noBindings, { kind: "flow", key: "flow_a", detail: "library" }, "flow_b")
  assert.deepEqual(withBinding(one, { kind: "flow", key: "flow_a", detail: "" }, undefined).flows, {})
})
