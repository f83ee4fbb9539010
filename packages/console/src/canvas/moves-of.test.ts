import assert from "node:assert/strict"
import test from "node:test"
import { newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { flowGraph } from "./flow-graph.ts"
import { movesOf } from "./moves-of.ts"

const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Test" })
const graphWith = (nodes: Readonly<Record<string, { x: number; y: number }>>) =>
  flowGraph(
    {
      ...empty,
      flow: {
        ...empty.flow,
        nodes: ["a", "b"].map((id) => ({ id, type: "flow.endSuccess", version: 1, name: id, settings: {} })),
      },
      layout: { ...empty.layout, nodes },
    },
    catalogue,
  )
const places = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 300, y: 0 }],
])
const drop = { type: "position", id: "a", position: { x: 10.4, y: -3.6 }, dragging: false }

test("a card that is let go is moved to whole coordinates", () => {
  assert.deepEqual(movesOf([drop], places, graphWith(Object.fromEntries(places))), {
    kind: "move-nodes",
    positions: { a: { x: 10, y: -4 } },
  })
})

test("nothing is told while a card is dragged, or when it is put back", () => {
  const graph = graphWith(Object.fromEntries(places))
  assert.equal(movesOf([{ ...drop, dragging: true }], places, graph), undefined)
  assert.equal(movesOf([{ ...drop, position: { x: 0.2, y: 0 } }], places, graph), undefined)
})

test("the first move in a flow without a layout keeps the places of the others", () => {
  assert.deepEqual(movesOf([drop], places, graphWith({})), {
    kind: "move-nodes",
    positions: { a: { x: 10, y: -4 }, b: { x: 300, y: 0 } },
  })
})
