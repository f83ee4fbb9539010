import assert from "node:assert/strict"
import test from "node:test"
import { renamedKey } from "./renamed-key.ts"

test("a key is renamed in its place, and keeps its value", () => {
  const renamed = renamedKey({ first: 1, second: 2, third: 3 }, "second", "other")
  assert.deepEqual(Object.entries(renamed), [
    ["first", 1],
    ["other", 2],
    ["third", 3],
  ])
})

test("a name that another key has changes nothing, for one of the two would go", () => {
  const record = { first: 1, second: 2 }
  assert.equal(renamedKey(record, "second", "first"), record)
})
