import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowNode } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { nodeNames } from "./node-names.ts"

const node = (id: string, rest: Partial<FlowNode>): FlowNode => ({
  id,
  type: "flow.start",
  version: 1,
  name: "",
  settings: {},
  ...rest,
})

test("a node goes by its name, without one by what the palette calls its type", () => {
  const start = [...catalogue.values()].find(({ role }) => role === "start")
  assert.ok(start)
  const names = nodeNames(
    [node("a", { name: "Way in" }), node("b", { type: start.type, version: start.version })],
    catalogue,
  )
  assert.deepEqual(
    [...names],
    [
      ["a", "Way in"],
      ["b", start.label],
    ],
  )
})

test("a node that nothing here knows, and that has no name, goes by its type", () => {
  assert.equal(nodeNames([node("a", { type: "other.thing" })], catalogue).get("a"), "other.thing")
})
