import assert from "node:assert/strict"
import { test } from "node:test"
import { form, problemsOf } from "../../testing/checked-flow.ts"

test("a node of a newer version is told with both versions, and not as unknown", () => {
  const problems = problemsOf({ nodes: [{ ...form("Page"), version: 3 }] })
  assert.deepEqual(
    problems.filter(({ at }) => at?.node === "Page"),
    [
      {
        code: "check.newer-node-version",
        severity: "error",
        message:
          "“Page” was made by version 3 of Form, and this server has version 2. Upgrade the server, or replace the node.",
        at: { pointer: "/flow/nodes/0", node: "Page", nodeName: "Page" },
      },
    ],
  )
})
