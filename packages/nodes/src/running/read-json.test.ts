import assert from "node:assert/strict"
import { test } from "node:test"
import { readJson } from "./read-json.ts"

test("JSON is read", () => {
  assert.deepEqual(readJson('{"a":[1,"x",null,true]}'), { a: [1, "x", null, true] })
})

test("what is none, is nested too deep, or names the host's prototype, is not read", () => {
  for (const text of ["", "{a:1}", "[".repeat(65) + "]".repeat(65), "[".repeat(100_000), '{"a":[{"__proto__":1}]}']) {
    assert.equal(readJson(text), undefined)
  }
})
