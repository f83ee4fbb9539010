import { deepEqual, equal } from "node:assert/strict"
import { test } from "node:test"
import { newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { boxOfSelection } from "./box-of-selection.ts"

const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Test" })
const node = (id: string) => ({ id, type: "frontend.message", version: 1, name: id, settings: {} })
const document = {
  ...empty,
  flow: { ...empty.flow, nodes: [node("n_a"), node("n_b")] },
  layout: {
    ...empty.layout,
    nodes: { n_a: { x: 0, y: 0 }, n_b: { x: 5000, y: 300 } },
    notes: [{ id: "note_a", x: -40, y: 900, width: 100, height: 60, text: "Here" }],
    groups: [{ id: "group_a", name: "Both", nodes: ["n_a", "n_b"] }],
  },
}
const corner = (...ids: string[]) => {
  const { x, y } = boxOfSelection(document, catalogue, ids) ?? {}
  return [x, y]
}

test("the box is around the cards, the notes and what is in the groups", () => {
  deepEqual(corner("n_b"), [5000, 300])
  deepEqual(corner("n_b", "note_a"), [-40, 300])
  deepEqual(corner("group_a"), [0, 0])
})

test("there is none around links, and around nothing", () => {
  equal(boxOfSelection(document, catalogue, ["n_a|next|n_b"]), undefined)
  equal(boxOfSelection(document, catalogue, []), undefined)
})
