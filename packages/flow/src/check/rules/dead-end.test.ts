import assert from "node:assert/strict"
import { test } from "node:test"
import { end, form, links, node, problemsOf, start } from "../../testing/checked-flow.ts"

const rule = "dead-end"

test("a node none of whose outputs is linked is told once, and its outputs are not", () => {
  const flow = { nodes: [start, form("Page")], links: links("Start next Page") }
  assert.deepEqual(problemsOf(flow), [
    {
      code: "check.dead-end",
      severity: "warning",
      message: "“Page” is a dead end: none of its outputs leads anywhere, so a run that comes here fails. Link them.",
      at: { pointer: "/flow/nodes/1", node: "Page", nodeName: "Page" },
    },
  ])
})

test("a node without outputs is told to get one", () => {
  const page = node("Page", "frontend.form", { title: "", fields: [], buttons: [] })
  const [problem] = problemsOf({ nodes: [start, page], links: links("Start next Page") }, { rule })
  assert.equal(
    problem?.message,
    "“Page” is a dead end: it has no outputs, so a run that comes here fails. Give it one, for example a button.",
  )
})

test("an end is no dead end, nor is a node that nobody knows", () => {
  const flow = { nodes: [start, end, node("X", "other:Node")], links: links("Start next End") }
  assert.deepEqual(problemsOf(flow, { rule }), [])
})
