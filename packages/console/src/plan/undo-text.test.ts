import { equal } from "node:assert/strict"
import { test } from "node:test"
import { undoText } from "./undo-text.ts"

const nothing = { flows: [], connections: [], secrets: [], categories: [], types: [] }
const flow = { id: "flow_a", name: "A", before: null, after: 1 }

test("the question before an import is undone tells of flows that go and of those that change", () => {
  const flows = [
    { ...flow, action: "create" as const },
    { ...flow, action: "new-version" as const },
  ]
  equal(undoText({ ...nothing, flows }), "1 flow that it made is deleted. 1 flow gets the draft of before.")
})

test("it tells of connections, secrets, categories and types that go with them", () => {
  const came = { connections: ["mail"], secrets: ["a", "b"], categories: ["partners"], types: ["partners/join"] }
  equal(
    undoText({ ...nothing, ...came }),
    "What came along is deleted too, where nothing needs it and nobody changed it since: 1 connection, 2 secrets, 1 category and 1 flow type.",
  )
})
