import assert from "node:assert/strict"
import test from "node:test"
import { looksLikeJson } from "./picked-file.ts"

test("the beginning of a flow file is taken for one, with and without a byte order mark", () => {
  assert.equal(looksLikeJson('{\n  "format": "gatewright/flow"'), true)
  assert.equal(looksLikeJson('\uFEFF {"a":1}'), true)
  assert.equal(looksLikeJson("[{"), true)
})

test("a name, a template or a sentence is not", () => {
  assert.equal(looksLikeJson("Login with password"), false)
  assert.equal(looksLikeJson("{{form.username}} signs in"), false)
  assert.equal(looksLikeJson("[draft] Login"), false)
})
