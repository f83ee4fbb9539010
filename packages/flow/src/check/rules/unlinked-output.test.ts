import assert from "node:assert/strict"
import { test } from "node:test"
import { end, links, node, problemsOf, start } from "../../testing/checked-flow.ts"

const rule = "unlinked-output"
const create = node("Create", "users.create", { username: "a" })

test("an output that leads nowhere is told, a failure output is not", () => {
  const flow = { nodes: [start, create, end], links: links("Start next Create", "Create success End") }
  assert.deepEqual(problemsOf(flow, { rule }), [
    {
      code: "check.unlinked-output",
      severity: "warning",
      message:
        "The output “Username Already Taken” of “Create” leads nowhere. A run that leaves by it fails. Link it to a node.",
      at: { pointer: "/flow/nodes/1", node: "Create", nodeName: "Create" },
    },
  ])
})

test("an output whose label is a text is called by its words", () => {
  const page = node("Page", "frontend.form", {
    title: "",
    fields: [],
    buttons: [
      { id: "a", label: "A" },
      { id: "b", label: "$t(b)t$" },
    ],
  })
  const texts = { fallback: "en", languages: { en: { b: "Go back" } } }
  const flow = { nodes: [start, page, end], links: links("Start next Page", "Page a End"), texts }
  assert.ok(problemsOf(flow, { rule })[0]?.message.startsWith("The output “Go back” of “Page” leads nowhere."))
})

test("a node that no run can come to is left alone", () => {
  assert.deepEqual(problemsOf({ nodes: [start, create, end], links: links("Create success End") }, { rule }), [])
})
