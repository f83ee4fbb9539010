import assert from "node:assert/strict"
import test from "node:test"
import { changedSelection } from "./changed-selection.ts"

const same = (id: string): readonly string[] => [id]

test("what is taken in stands last, and what is let go is no longer there", () => {
  const changes = [
    { type: "select", id: "a", selected: false },
    { type: "select", id: "c", selected: true },
    { type: "position", id: "b" },
  ]
  assert.deepEqual(changedSelection(["a", "b"], changes, same), ["b", "c"])
})

test("a report of what is so already gives the very same selection", () => {
  const selection = ["a"]
  const changes = [{ type: "select", id: "a", selected: true }]
  assert.equal(changedSelection(selection, changes, same), selection)
})

test("a line of several links is selected as all of them", () => {
  const changes = [{ type: "select", id: "ab", selected: true }]
  assert.deepEqual(
    changedSelection(["a"], changes, () => ["a", "b"]),
    ["a", "b"],
  )
})
