import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow, sampleNode } from "../../testing/sample-flow.ts"
import { withIds } from "./with-ids.ts"

const call = (id: string) => ({ $flow: id, type: "library", name: "Step-up" })
const ids = new Map([
  ["flow_sample", "flow_new"],
  ["flow_library", "flow_newLibrary"],
])

test("a flow gets its new id, and so do its references, in lists and on the parts of pages too", () => {
  const part = sampleNode({ id: "n_part", settings: { flow: call("flow_library") } })
  const node = sampleNode({ settings: { calls: [call("flow_sample"), call("flow_elsewhere")] }, children: [part] })
  const { flow } = withIds(sampleFlow({ flow: { nodes: [node] } }), ids)
  assert.equal(flow.id, "flow_new")
  assert.deepEqual(flow.nodes, [
    {
      ...node,
      settings: { calls: [call("flow_new"), call("flow_elsewhere")] },
      children: [{ ...part, settings: { flow: call("flow_newLibrary") } }],
    },
  ])
})

test("ids of nodes stay, and so does text that only looks like an id", () => {
  const node = sampleNode({ id: "flow_library", settings: { text: "flow_library", $secret: "flow_library" } })
  assert.deepEqual(withIds(sampleFlow({ flow: { nodes: [node] } }), ids).flow.nodes, [node])
})
