import assert from "node:assert/strict"
import { test } from "node:test"
import { node, problemsOf } from "../../testing/checked-flow.ts"

const nodes = [node("Done", "flow.nestedSuccess")]

test("a node that does not belong in the category is told where it does", () => {
  assert.deepEqual(problemsOf({ nodes }, { rule: "node-not-available" }), [
    {
      code: "check.node-not-available",
      severity: "error",
      message:
        "“Done” is a node that does not run in flows of Authentication. Nested Success belongs in Libraries. Remove it or replace it.",
      at: { pointer: "/flow/nodes/0", node: "Done", nodeName: "Done" },
    },
  ])
})

test("where it belongs nothing is said", () => {
  assert.deepEqual(problemsOf({ nodes, category: "libraries", type: "library" }, { rule: "node-not-available" }), [])
})
