import assert from "node:assert/strict"
import { test } from "node:test"
import { end, links, problemsOf, start } from "../../testing/checked-flow.ts"

const rule = "dangling-link"

test("a link to a node that is not there is told at the node that it leaves", () => {
  assert.deepEqual(problemsOf({ nodes: [start], links: links("Start next gone") }, { rule }), [
    {
      code: "check.dangling-link",
      severity: "error",
      message:
        "A link leads from “Start” (output “next”) to a node that is not in the flow: gone. Link the output to another node.",
      at: { pointer: "/flow/links/0", node: "Start", nodeName: "Start" },
    },
  ])
})

test("a link from a node that is not there is told, and one between two such nodes", () => {
  const flow = { nodes: [start, end], links: links("gone next End", "gone next lost") }
  assert.deepEqual(
    problemsOf(flow, { rule }).map(({ message }) => message),
    [
      "A link leads to “End” from a node that is not in the flow: gone. Remove the link.",
      "A link joins two nodes that are not in the flow: gone and lost. Remove the link.",
    ],
  )
})
