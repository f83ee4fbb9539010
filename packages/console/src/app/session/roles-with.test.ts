import assert from "node:assert/strict"
import { test } from "node:test"
import { rolesWith } from "./roles-with.ts"

test("names who has a right, owners always", () => {
  assert.equal(rolesWith("secret:write"), "Owner, Operator")
  assert.equal(rolesWith("admin"), "Owner")
})
