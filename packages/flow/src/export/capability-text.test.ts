import assert from "node:assert/strict"
import { test } from "node:test"
import { capabilityText } from "./capability-text.ts"

test("a capability is told as what the flow does", () => {
  assert.equal(capabilityText({ kind: "http", detail: "api.example.com" }), "Calls api.example.com")
  assert.equal(capabilityText({ kind: "user.create", detail: "" }), "Creates users")
})

test("a kind of a newer server is told as it is", () => {
  assert.equal(capabilityText({ kind: "ldap", detail: "dc=example" }), "ldap dc=example")
})
