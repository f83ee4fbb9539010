import assert from "node:assert/strict"
import { test } from "node:test"
import { end, form, links, problemsOf, start } from "../../testing/checked-flow.ts"

const rule = "unreachable-node"

test("a node that no way leads to is told, at that node", () => {
  const problems = problemsOf({ nodes: [start, end, form("Alone")], links: links("Start next End") }, { rule })
  assert.deepEqual(problems, [
    {
      code: "check.unreachable-node",
      severity: "warning",
      message: "No way leads from Start to “Alone”, so it never runs. Link an output to it, or remove it.",
      at: { pointer: "/flow/nodes/2", node: "Alone", nodeName: "Alone" },
    },
  ])
})

test("nodes that lead to each other only are out of reach as well", () => {
  const flow = { nodes: [start, form("A"), form("B")], links: links("A submit B", "B submit A") }
  assert.deepEqual(
    problemsOf(flow, { rule }).map(({ at }) => at?.node),
    ["A", "B"],
  )
})

test("without a Start nothing is said about ways from it", () => {
  assert.deepEqual(problemsOf({ nodes: [end] }, { rule }), [])
})
