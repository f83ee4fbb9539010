import assert from "node:assert/strict"
import { test } from "node:test"
import { end, problemsOf, start } from "../../testing/checked-flow.ts"

test("a flow without a Start is told so", () => {
  assert.deepEqual(problemsOf({ nodes: [end] }, { rule: "no-start" }), [
    {
      code: "check.no-start",
      severity: "error",
      message: "The flow has no Start. Add a Start node: a run begins there.",
      at: { pointer: "/flow/nodes" },
    },
  ])
})

test("a flow with a Start is not", () => {
  assert.deepEqual(problemsOf({ nodes: [start] }, { rule: "no-start" }), [])
})
