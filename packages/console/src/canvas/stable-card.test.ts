import assert from "node:assert/strict"
import test from "node:test"
import { newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { flowGraph } from "./flow-graph.ts"
import { stableCard } from "./stable-card.ts"

const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "A" })
const nodes = [{ id: "a", type: "server.setVariables", version: 1, name: "A", settings: {} }]
const [node] = flowGraph({ ...empty, flow: { ...empty.flow, nodes } }, catalogue).nodes
assert.ok(node)
const given = {
  node,
  at: { x: 1, y: 2 },
  problems: { errors: 1, warnings: 0, messages: ["Something is wrong."] },
  mark: undefined,
  description: "A",
}

test("a card that nothing has changed of is the same object", () => {
  assert.equal(stableCard({ ...given, at: { x: 1, y: 2 } }), stableCard(given))
})

test("a card that has moved, or is told otherwise, is another one", () => {
  for (const change of [
    { at: { x: 1, y: 3 } },
    { description: "B" },
    { mark: "added" as const },
    { label: "1" },
    { left: "next" },
    { problems: { ...given.problems, messages: ["Something else is wrong."] } },
  ]) {
    const before = stableCard(given)
    assert.notEqual(stableCard({ ...given, ...change }), before)
  }
})
