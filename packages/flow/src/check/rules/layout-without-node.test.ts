import assert from "node:assert/strict"
import { test } from "node:test"
import { end, problemsOf, start } from "../../testing/checked-flow.ts"

const rule = "layout-without-node"

test("places and groups of nodes that are not there are told in one problem", () => {
  const layout = {
    nodes: { Start: { x: 0, y: 0 }, gone: { x: 1, y: 1 } },
    groups: [{ id: "g", name: "Group", nodes: ["End", "lost"] }],
  }
  assert.deepEqual(problemsOf({ nodes: [start, end] }, { rule, layout }), [
    {
      code: "check.layout-without-node",
      severity: "warning",
      message:
        "The layout speaks of 2 nodes that are not in the flow: gone and lost. This changes nothing in how the flow runs.",
      at: { pointer: "/layout" },
    },
  ])
})

test("a node without a place is fine", () => {
  assert.deepEqual(problemsOf({ nodes: [start, end] }, { rule, layout: { nodes: {} } }), [])
})
