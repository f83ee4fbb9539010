import assert from "node:assert/strict"
import { test } from "node:test"
import { nestedSuccess } from "./definition.ts"

test("it stands in library flows alone, ends them, and asks for nothing", () => {
  assert.deepEqual([nestedSuccess.categories, nestedSuccess.role], [["libraries"], "end"])
  assert.deepEqual(nestedSuccess.settings.parse({}), {})
})
