import assert from "node:assert/strict"
import { test } from "node:test"
import { end, node, problemsOf } from "../../testing/checked-flow.ts"

test("an id that several nodes have is told with their names, those on pages included", () => {
  const page = { ...node("Page", "other:Page"), children: [{ ...end, name: "Inner" }] }
  assert.deepEqual(problemsOf({ nodes: [end, page] }, { rule: "duplicate-id" }), [
    {
      code: "check.duplicate-id",
      severity: "error",
      message: "Several nodes have the id End: “End” and “Inner”. Keep one of them, and add the others anew.",
      at: { pointer: "/flow/nodes/1/children/0", node: "End", nodeName: "Inner" },
    },
  ])
})
