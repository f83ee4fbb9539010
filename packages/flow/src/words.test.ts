import assert from "node:assert/strict"
import { test } from "node:test"
import { listWords, quoted } from "./words.ts"

test("a list is written as people do, and cut where it is long", () => {
  assert.equal(listWords([]), "")
  assert.equal(listWords(["a"]), "a")
  assert.equal(listWords(["a", "b"]), "a and b")
  assert.equal(listWords(["a", "b", "c", "d", "e", "f"]), "a, b, c, d, e and f")
  assert.equal(listWords(["a", "b", "c", "d", "e", "f", "g"]), "a, b, c, d, e and 2 more")
})

test("a long name is cut, and what is invisible in it is seen", () => {
  assert.equal(quoted("a\nb"), "“a␊b”")
  assert.equal(quoted("x".repeat(70)), `“${"x".repeat(60)}…”`)
})
