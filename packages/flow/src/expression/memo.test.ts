import assert from "node:assert/strict"
import { test } from "node:test"
import { memo } from "./memo.ts"

test("a source is made once", () => {
  let made = 0
  const get = memo((source) => `${source}${++made}`)
  assert.deepEqual([get("a"), get("a"), get("b")], ["a1", "a1", "b2"])
})

test("beyond its capacity the oldest source is forgotten", () => {
  let made = 0
  const get = memo(() => ++made, 2)
  get("a")
  get("b")
  get("c")
  assert.equal(get("b"), 2)
  assert.equal(get("a"), 4)
})
