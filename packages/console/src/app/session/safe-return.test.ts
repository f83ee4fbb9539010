import assert from "node:assert/strict"
import test from "node:test"
import { safeReturn } from "./safe-return.ts"
import { signInCode } from "./sign-in-code.ts"

test("an address of the console is returned to", () => {
  assert.equal(safeReturn("/default/flows/flow_a?x=1"), "/default/flows/flow_a?x=1")
})

test("an address elsewhere is never followed", () => {
  for (const to of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", undefined]) {
    assert.equal(safeReturn(to), "/")
  }
})

test("sign-in does not lead back to sign-in", () => {
  assert.equal(safeReturn("/sign-in?to=/x"), "/")
})

test("the code is read from the fragment alone", () => {
  assert.equal(signInCode("#code=abc_-123"), "abc_-123")
  assert.equal(signInCode("#other=1"), undefined)
  assert.equal(signInCode(""), undefined)
})
