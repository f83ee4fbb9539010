import assert from "node:assert/strict"
import test from "node:test"
import { sameName } from "./same-name.ts"

test("entries with one name know of each other, and empty names are none", () => {
  const entries = [{ name: "email" }, { name: "" }, { name: "email" }, { name: "" }, "email"]
  assert.deepEqual(
    entries.map((_, index) => sameName(entries, index)),
    [[3], [], [1], [], []],
  )
})
