import assert from "node:assert/strict"
import { test } from "node:test"
import { nearestName } from "./nearest-name.ts"

test("a slip of the pen finds the name that was meant", () => {
  assert.equal(nearestName("usrname", ["username", "email"]), "username")
  assert.equal(nearestName("Username", ["username", "email"]), "username")
})

test("a name that is nothing like the others finds none", () => {
  assert.equal(nearestName("zip", ["username", "email"]), undefined)
})
