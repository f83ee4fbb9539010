import assert from "node:assert/strict"
import { test } from "node:test"
import { form, links, node, problemsOf, start } from "../../testing/checked-flow.ts"

const rule = "loop-without-screen"
const branch = (id: string) => node(id, "decision.condition", { when: "true" })

test("nodes that lead back to themselves without a page are told with the way round", () => {
  const flow = {
    nodes: [start, branch("A"), branch("B"), branch("C")],
    links: links("Start next A", "A yes B", "B yes C", "C yes B", "C no A"),
  }
  assert.deepEqual(problemsOf(flow, { rule }), [
    {
      code: "check.loop-without-screen",
      severity: "warning",
      message:
        "A run can go round here without showing a page: “A” → “B” → “C” → “A”. It is stopped after a while, and fails. Put a page into the loop, or make sure that it ends.",
      at: { pointer: "/flow/nodes/1", node: "A", nodeName: "A" },
    },
  ])
})

test("a node that leads to itself is a loop", () => {
  const flow = { nodes: [start, branch("A")], links: links("Start next A", "A yes A") }
  assert.ok(problemsOf(flow, { rule })[0]?.message.includes(": “A” → “A”."))
})

test("a page, a library flow and a node that nobody knows break a loop", () => {
  for (const between of [form("P"), node("P", "flow.executeNested"), node("P", "other:Node")]) {
    const flow = { nodes: [start, branch("A"), between], links: links("Start next A", "A yes P", "P submit A") }
    assert.deepEqual(problemsOf(flow, { rule }), [])
  }
})

test("a long loop is told by its first nodes, however long it is", () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `n${index}`)
  const flow = {
    nodes: [start, ...ids.map(branch)],
    links: links("Start next n0", ...ids.map((id, index) => `${id} yes ${ids[index + 1] ?? "n0"}`)),
  }
  assert.ok(problemsOf(flow, { rule })[0]?.message.includes("“n7” → 19992 more → “n0”."))
})
