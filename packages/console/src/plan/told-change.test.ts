import assert from "node:assert/strict"
import { test } from "node:test"
import { toldChange } from "./told-change.ts"

test("a change is told with what it leads to", () => {
  const head = { kind: "head-changed", label: "Name changed", field: "name", after: { name: "Login" } }
  assert.equal(toldChange(head), "Name changed: “Login”")
  assert.equal(toldChange({ kind: "setting-changed", label: "Tries", after: 3 }), "Tries: 3")
})

test("without its content the label stands alone, and long values are cut", () => {
  assert.equal(toldChange({ kind: "node-removed", label: "“Mail” removed" }), "“Mail” removed")
  assert.equal(toldChange({ kind: "setting-changed", label: "Text", after: "a".repeat(500) }).length, 167)
})
