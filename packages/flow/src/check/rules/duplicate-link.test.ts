import assert from "node:assert/strict"
import { test } from "node:test"
import { end, links, problemsOf, start } from "../../testing/checked-flow.ts"

test("a link that is there already is told", () => {
  const flow = { nodes: [start, end], links: links("Start next End", "Start next End") }
  assert.deepEqual(problemsOf(flow, { rule: "duplicate-link" }), [
    {
      code: "check.duplicate-link",
      severity: "warning",
      message: "The link from “Start” (output “next”) to “End” is there twice. Remove one of the two.",
      at: { pointer: "/flow/links/1", node: "Start", nodeName: "Start" },
    },
  ])
})
