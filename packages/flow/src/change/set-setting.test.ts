import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { apply, labelOf } from "./apply.ts"
import type { SetSetting } from "./set-setting.ts"

const document = sampleFlow({ flow: { nodes: [sampleNode({ settings: { fields: [{ name: "username" }] } })] } })

const settingsAfter = (operation: Omit<SetSetting, "kind" | "node">) => {
  const applied = apply(document, { kind: "set-setting", node: "n_a", ...operation })
  return "problem" in applied ? applied.problem.code : applied.document.flow.nodes[0]?.settings
}

test("a setting is changed at its pointer", () => {
  assert.deepEqual(settingsAfter({ pointer: "/fields/0/name", value: "email" }), { fields: [{ name: "email" }] })
})

test("a setting without a value is taken away", () => {
  assert.deepEqual(settingsAfter({ pointer: "/fields/0/name" }), { fields: [{}] })
})

test("the empty pointer replaces all settings", () => {
  assert.deepEqual(settingsAfter({ pointer: "", value: { title: "Hello" } }), { title: "Hello" })
})

test("settings can't become something other than an object", () => {
  assert.equal(settingsAfter({ pointer: "", value: [] }), "change.not-valid")
})

test("a pointer that leads nowhere is a problem that names the setting", () => {
  const applied = apply(document, { kind: "set-setting", node: "n_a", pointer: "/fields/7/name", value: "email" })
  assert.ok("problem" in applied)
  assert.deepEqual(applied.problem.at, { node: "n_a", nodeName: "Start", setting: "/fields/7/name" })
})

test("a change is called as the one who made it says, for the undo menu", () => {
  const change = { kind: "set-setting", node: "n_a", pointer: "/title", value: "Hello" } as const
  assert.equal(labelOf({ ...change, label: "Change “Title” of “Sign in”" }), "Change “Title” of “Sign in”")
  assert.equal(labelOf(change), "Change setting")
})
