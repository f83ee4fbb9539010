import assert from "node:assert/strict"
import { test } from "node:test"
import { form, node, problemsOf } from "../../testing/checked-flow.ts"

const rule = "missing-setting"

test("a setting that the schema asks for and that is not there is told", () => {
  const nodes = [node("Page", "frontend.form", { fields: [], buttons: [] })]
  assert.deepEqual(problemsOf({ nodes }, { rule }), [
    {
      code: "check.missing-setting",
      severity: "error",
      message: "“Page” has nothing in “Title”, and can't run without it. Fill it in.",
      at: { pointer: "/flow/nodes/0/settings/title", node: "Page", nodeName: "Page", setting: "/title" },
    },
  ])
})

test("an empty setting that the node needs is told", () => {
  const nodes = [node("Create", "users.create", { username: " " }), node("Nested", "flow.executeNested")]
  assert.deepEqual(
    problemsOf({ nodes }, { rule }).map(({ message, severity }) => [severity, message]),
    [
      ["error", "“Create” has nothing in “User name”, and can't run without it. Fill it in."],
      ["error", "“Nested” has nothing in “Flow”, and can't run without it. Fill it in."],
    ],
  )
})

test("an empty setting that is only recommended is a warning", () => {
  const page = form("Page")
  const nodes = [{ ...page, settings: { ...page.settings, help: "" } }]
  assert.deepEqual(
    problemsOf({ nodes }, { rule }).map(({ message, severity }) => [severity, message]),
    [["warning", "“Page” has nothing in “Help”. It runs without it, but people will miss it."]],
  )
})

test("settings that are filled in, and optional ones that are not, are fine", () => {
  assert.deepEqual(problemsOf({ nodes: [form("Page", "")] }, { rule }), [])
})
