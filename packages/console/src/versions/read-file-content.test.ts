import assert from "node:assert/strict"
import test from "node:test"
import { newFlow, writeFlow } from "@gatewright/flow"
import { compareSearchOf } from "./compare-search.ts"
import { readFileContent } from "./read-file-content.ts"

const text = writeFlow(newFlow({ id: "flow_there", category: "authentication", type: "login", name: "Sign in" }))

test("a file gets the id of the flow that it stands beside, and its own is told", () => {
  const read = readFileContent({ name: "a.json", text, flow: "flow_here" })
  if ("problems" in read) assert.fail(read.problems[0]?.message)
  assert.deepEqual([read.document.flow.id, read.fileId, read.others], ["flow_here", "flow_there", []])
})

test("a file that is no flow is refused with its problems", () => {
  const read = readFileContent({ name: "a.json", text: "{}", flow: "flow_here" })
  assert.equal("problems" in read && read.problems.length > 0, true)
})

test("the address of a comparison names both sides, and nothing else of it is taken over", () => {
  assert.deepEqual(compareSearchOf({ left: 3, right: "draft", more: true }), { left: "3", right: "draft" })
  assert.deepEqual(compareSearchOf({ left: {} }), {})
})
