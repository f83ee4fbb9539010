import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowDocument } from "../document/flow-document.ts"
import { afterEdit, numberedIds, whyNot } from "../testing/edited-flow.ts"
import { loginFlow } from "../testing/login-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { addNote } from "./add-note.ts"
import { align, type Edge } from "./align.ts"
import { distribute } from "./distribute.ts"
import { groupNodes } from "./group-nodes.ts"
import { nudge } from "./nudge.ts"
import { ungroup } from "./ungroup.ts"

const login = loginFlow()
const document: FlowDocument = {
  ...login,
  layout: {
    nodes: {
      n_start: { x: 0, y: 0 },
      n_form: { x: 400, y: 30, compact: true },
      n_create: { x: 700, y: 100 },
      n_done: { x: 2000, y: 0 },
      n_sorry: { x: 2000, y: 100 },
    },
    notes: [{ id: "note_1", x: 5, y: 400, width: 100, height: 60, text: "" }],
    groups: [{ id: "group_1", name: "Ends", nodes: ["n_done", "n_sorry", "n_gone"] }],
  },
}
const three = ["n_start", "n_form", "n_create"]

const placesAfter = (edited: Parameters<typeof afterEdit>[1]) => afterEdit(document, edited).document.layout.nodes

test("cards are aligned at each edge of the box around them", () => {
  const at = (edge: Edge) => {
    const places = placesAfter(align({ document, catalogue, ids: three, edge }))
    return three.map((id) => places[id]?.[["left", "center", "right"].includes(edge) ? "x" : "y"])
  }
  assert.deepEqual(at("left"), [0, 0, 0])
  assert.deepEqual(at("right"), [700, 730, 700])
  assert.deepEqual(at("center"), [350, 365, 350])
  assert.deepEqual(at("top"), [0, 0, 0])
  assert.deepEqual(at("bottom"), [148, 180, 100])
  assert.deepEqual(at("middle"), [74, 90, 50])
})

test("what is aligned already needs no step of undo", () => {
  const aligned = afterEdit(document, align({ document, catalogue, ids: three, edge: "left" }))
  assert.equal(aligned.label, "Align 3 nodes left")
  const again = align({ document: aligned.document, catalogue, ids: three, edge: "left" })
  assert.deepEqual(again, { operation: undefined, select: three })
})

test("a selected group moves as one, and a note like a card (SPEC 13.7)", () => {
  const { document: after } = afterEdit(
    document,
    align({ document, catalogue, ids: ["n_start", "group_1", "note_1"], edge: "left" }),
  )
  assert.deepEqual(after.layout.nodes["n_done"], { x: 0, y: 0 })
  assert.deepEqual(after.layout.nodes["n_sorry"], { x: 0, y: 100 })
  assert.equal(after.layout.notes[0]?.x, 0)
})

test("the gaps between cards become the same", () => {
  const places = placesAfter(distribute({ document, catalogue, ids: three, axis: "across" }))
  // 920 units hold 220 + 190 + 220 and two gaps of 145.
  assert.deepEqual(
    three.map((id) => places[id]?.x),
    [0, 365, 700],
  )
})

test("the arrow keys move all that is selected, under one name, so that pushes in a row are one step", () => {
  const edited = nudge({ document, catalogue, ids: ["n_start", "n_form"], by: { x: 8, y: 0 } })
  assert.equal("operation" in edited && edited.operation?.kind, "move-nodes")
  assert.equal(afterEdit(document, edited).label, "Move 2 nodes")
  assert.deepEqual(placesAfter(edited)["n_form"], { x: 408, y: 30, compact: true })
})

test("too little to align, distribute, move or group is said", () => {
  assert.match(whyNot(align({ document, catalogue, ids: ["n_start"], edge: "left" })).message, /at least two/)
  assert.match(whyNot(distribute({ document, catalogue, ids: ["n_start", "n_form"], axis: "down" })).message, /three/)
  assert.equal(whyNot(nudge({ document, catalogue, ids: [], by: { x: 1, y: 0 } })).code, "edit.nothing-selected")
  assert.equal(whyNot(groupNodes({ document, newId: numberedIds(), ids: ["note_1"] })).code, "edit.nothing-selected")
  assert.equal(whyNot(ungroup({ document, ids: ["n_start"] })).code, "edit.nothing-selected")
})

test("a note is added where nothing is in its way", () => {
  const after = afterEdit(document, addNote({ document, catalogue, newId: numberedIds(), at: { x: 10, y: 10 } }))
  assert.deepEqual(after.document.layout.notes[1], { id: "new_1", x: 10, y: 110, width: 240, height: 160, text: "" })
  assert.equal(after.label, "Add note")
})

test("grouped nodes leave the groups that they were in", () => {
  const after = afterEdit(document, groupNodes({ document, newId: numberedIds(), ids: ["n_form", "n_done"] }))
  assert.deepEqual(after.document.layout.groups, [
    { id: "group_1", name: "Ends", nodes: ["n_sorry", "n_gone"] },
    { id: "new_1", name: "Group", nodes: ["n_form", "n_done"] },
  ])
  assert.equal(after.label, "Group 2 nodes")
  assert.deepEqual(after.select, ["new_1"])
})

test("ungrouping takes the frame away and selects the nodes", () => {
  for (const ids of [["group_1"], ["n_done"]]) {
    const after = afterEdit(document, ungroup({ document, ids }))
    assert.deepEqual(after.document.layout.groups, [])
    assert.deepEqual(after.select, ["n_done", "n_sorry"])
    assert.equal(after.label, "Ungroup")
  }
})
