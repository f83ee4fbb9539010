import assert from "node:assert/strict"
import { test } from "node:test"
import { freeName } from "./free-name.ts"

test("a name that is free stays", () => assert.equal(freeName("Login", new Set(["login"])), "Login"))

test("a name that is taken gets the next number that is free", () => {
  assert.equal(freeName("Login", new Set(["Login"])), "Login (2)")
  assert.equal(freeName("Login", new Set(["Login", "Login (2)", "Login (3)"])), "Login (4)")
})

test("a name that has a number is counted on", () => {
  assert.equal(freeName("Login (2)", new Set(["Login (2)"])), "Login (3)")
})

test("a long name stays within what a flow may be called, and whole characters", () => {
  const name = `${"a".repeat(495)}🔑abc`
  assert.equal(freeName(name, new Set([name])), `${"a".repeat(495)} (2)`)
})
