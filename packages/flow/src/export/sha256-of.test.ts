import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { test } from "node:test"
import * as fc from "fast-check"
import { javaScriptHash, sha256Of } from "./sha256-of.ts"

test("the hash of Node and the one of browsers are the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      assert.equal(sha256Of(text), createHash("sha256").update(text).digest("hex"))
      assert.equal(javaScriptHash(text), sha256Of(text))
    }),
  )
})

test("halves of surrogate pairs are hashed as the replacement character by both", () => {
  assert.equal(sha256Of("a\ud800b"), javaScriptHash("a\ufffdb"))
  assert.equal(javaScriptHash("a\ud800b"), javaScriptHash("a\ufffdb"))
})
