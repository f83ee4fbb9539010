import assert from "node:assert/strict"
import test from "node:test"
import { boxSelection } from "./box-selection.ts"

const select = (id: string, selected = true) => ({ type: "select", id, selected })

test("a box around some cards of a group does not select the group with all its cards", () => {
  assert.deepEqual(boxSelection([select("a"), select("frame|g"), select("note|n")], new Set()), [
    select("a"),
    select("note|n"),
  ])
})

test("a collapsed group is selected as the card that it is", () => {
  assert.deepEqual(boxSelection([select("frame|g")], new Set(["frame|g"])), [select("frame|g")])
})

test("what is let go, and what is no selection, stays as it is", () => {
  const changes = [select("frame|g", false), { type: "position", id: "frame|g" }]
  assert.deepEqual(boxSelection(changes, new Set()), changes)
})
