import assert from "node:assert/strict"
import { test } from "node:test"
import { select, stages } from "./select.mjs"

test("no words choose every stage and every file", () => {
  const selection = select([])
  assert.deepEqual(stages.filter(selection.has), stages)
  assert.deepEqual(selection.skipped, [])
  assert.ok(selection.matches("packages/flow/src/any.test.ts"))
})

test("a path fragment chooses the tests and no checks", () => {
  const selection = select(["packages/flow"])
  assert.deepEqual(stages.filter(selection.has), ["unit", "e2e"])
  assert.ok(selection.matches("packages/flow/src/check.test.ts"))
  assert.ok(!selection.matches("packages/engine/src/advance.test.ts"))
})

test("a stage and a fragment choose that stage's matching files", () => {
  const selection = select(["unit", "flow"])
  assert.deepEqual(stages.filter(selection.has), ["unit"])
  assert.deepEqual(selection.fragments, ["flow"])
})

test("several fragments choose the files that match any of them", () => {
  const { matches } = select(["flow", "engine"])
  assert.ok(matches("packages/flow/a.test.ts") && matches("packages/engine/a.test.ts"))
})
