import assert from "node:assert/strict"
import { test } from "node:test"
import { nestedCustomEnd } from "./definition.ts"

test("it stands in library flows alone and names an output", () => {
  assert.deepEqual([nestedCustomEnd.categories, nestedCustomEnd.role], [["libraries"], "end"])
  assert.deepEqual(nestedCustomEnd.settings.parse({}), { output: "custom" })
  assert.equal(nestedCustomEnd.settings.safeParse({ output: "" }).success, false)
})
