import { equal, notEqual } from "node:assert/strict"
import { test } from "node:test"
import { csrfTokenOf, isCsrfTokenOf, sameText } from "./csrf.ts"

test("a CSRF token fits its own session only", () => {
  equal(isCsrfTokenOf(csrfTokenOf("session-a"), "session-a"), true)
  equal(isCsrfTokenOf(csrfTokenOf("session-a"), "session-b"), false)
  notEqual(csrfTokenOf("session-a"), "session-a")
})

test("texts of different length are compared without a throw", () => {
  equal(sameText("", "a"), false)
  equal(sameText("same", "same"), true)
})
