import assert from "node:assert/strict"
import test from "node:test"
import { duplicated } from "./duplicated.ts"

test("a copy stands behind its entry, with a name of its own", () => {
  const entries = [
    { kind: "field", name: "email" },
    { kind: "field", name: "email2" },
    { kind: "text", text: "Hi" },
  ]
  assert.deepEqual(duplicated(entries, 0)[1], { kind: "field", name: "email3" })
  assert.deepEqual(duplicated(entries, 2), [...entries, { kind: "text", text: "Hi" }])
})

test("what is no object is copied as it is", () => assert.deepEqual(duplicated(["a", "b"], 0), ["a", "a", "b"]))
