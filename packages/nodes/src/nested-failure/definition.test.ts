import assert from "node:assert/strict"
import { test } from "node:test"
import { nestedFailure } from "./definition.ts"

test("it stands in library flows alone, ends them, and asks for nothing", () => {
  assert.deepEqual([nestedFailure.categories, nestedFailure.role], [["libraries"], "end"])
  assert.deepEqual(nestedFailure.settings.parse({}), {})
})
