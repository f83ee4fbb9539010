import assert from "node:assert/strict"
import { test } from "node:test"
import { end, form, links, problemsOf, start } from "../../testing/checked-flow.ts"

test("an output that leads to several nodes is told", () => {
  const flow = { nodes: [start, end, form("Page")], links: links("Start next End", "Start next Page") }
  assert.deepEqual(problemsOf(flow, { rule: "several-links" }), [
    {
      code: "check.several-links",
      severity: "error",
      message:
        "The output “Next” of “Start” leads to several nodes: “End” and “Page”. A run can go one way only: keep one of the links.",
      at: { pointer: "/flow/nodes/0", node: "Start", nodeName: "Start" },
    },
  ])
})

test("the same link twice is not several ways", () => {
  const flow = { nodes: [start, end], links: links("Start next End", "Start next End") }
  assert.deepEqual(problemsOf(flow, { rule: "several-links" }), [])
})
