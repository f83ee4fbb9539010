import assert from "node:assert/strict"
import { test } from "node:test"
import { end, node, problemsOf } from "../../testing/checked-flow.ts"

test("a node of a type that nobody knows is told with its type", () => {
  assert.deepEqual(problemsOf({ nodes: [node("Risk", "acme:RiskNode")] }, { rule: "unknown-node" }), [
    {
      code: "check.unknown-node",
      severity: "error",
      message:
        "“Risk” is a node of the type “acme:RiskNode”, which nothing here can run. It keeps its settings and links. Replace it to activate the flow.",
      at: { pointer: "/flow/nodes/0", node: "Risk", nodeName: "Risk" },
    },
  ])
})

test("a page that holds nodes is one that nothing can run", () => {
  const [problem] = problemsOf({ nodes: [{ ...end, children: [] }] }, { rule: "unknown-node" })
  assert.equal(
    problem?.message,
    "“End” is a page that holds other nodes, which nothing here can run. Replace it to activate the flow.",
  )
})

test("a name of a stranger is shown short, with nothing invisible in it", () => {
  const [problem] = problemsOf(
    { nodes: [{ ...end, type: "x", name: `\u202e<b>${"a".repeat(100)}` }] },
    { rule: "unknown-node" },
  )
  assert.ok(problem?.message.startsWith(`“\ufffd<b>${"a".repeat(56)}…” is a node`))
})
