import assert from "node:assert/strict"
import { test } from "node:test"
import { node, problemsOf, start } from "../../testing/checked-flow.ts"

test("each Start but the first is one too many", () => {
  const nodes = [start, node("Second", "flow.start"), node("Third", "flow.start")]
  const problems = problemsOf({ nodes }, { rule: "several-starts" })
  assert.deepEqual(
    problems.map(({ severity, message, at }) => [severity, message, at?.node]),
    [
      [
        "error",
        "“Second” is one Start too many. A run begins at one place: keep one Start and remove the others.",
        "Second",
      ],
      [
        "error",
        "“Third” is one Start too many. A run begins at one place: keep one Start and remove the others.",
        "Third",
      ],
    ],
  )
})
