import assert from "node:assert/strict"
import { test } from "node:test"
import { elementId, flowId } from "./id.ts"
import { newFlowId, newNodeId } from "./new-id.ts"

test("new ids are ids of the schema", () => {
  assert.match(newFlowId(), /^flow_[0-9a-z]{26}$/)
  assert.ok(flowId.safeParse(newFlowId()).success)
  assert.ok(elementId.safeParse(newNodeId()).success)
})

test("ten thousand new ids are all different", () => {
  assert.equal(new Set(Array.from({ length: 10_000 }, newNodeId)).size, 10_000)
})

test("an id that was made in a later millisecond sorts after an earlier one", async () => {
  const earlier = newNodeId()
  await new Promise((resolve) => setTimeout(resolve, 3))
  assert.ok(earlier < newNodeId())
})
