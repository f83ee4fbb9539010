import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import type { FlowDocument } from "../document/flow-document.ts"
import { overlap } from "../layout/room.ts"
import { arbitraryDocument } from "../testing/arbitrary-document.ts"
import { bigFlow } from "../testing/big-flow.ts"
import { afterEdit, whyNot } from "../testing/edited-flow.ts"
import { loginFlow } from "../testing/login-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { boxAround } from "./box-around.ts"
import { drawingOf } from "./drawing.ts"
import { tidied, tidy } from "./tidy.ts"
import { tidyGraph } from "./tidy-graph.ts"
import { tidyPlaces } from "./tidy-places.ts"

const login = loginFlow()
const untidy: FlowDocument = {
  ...login,
  layout: {
    nodes: {
      n_start: { x: 500, y: 90 },
      n_form: { x: 100, y: 600 },
      n_create: { x: 120, y: 50, compact: true },
      n_done: { x: 110, y: 70 },
      n_sorry: { x: 90, y: 900 },
    },
    notes: [{ id: "note_1", x: 500, y: 190, width: 100, height: 60, text: "The beginning" }],
    groups: [],
  },
}

const xOf = ({ layout }: FlowDocument, id: string): number => layout.nodes[id]?.x ?? Number.NaN

test("a flow goes from left to right, from the corner that it had, in one step of undo", () => {
  const { document, label } = afterEdit(untidy, tidy({ document: untidy, catalogue }))
  const xs = ["n_start", "n_form", "n_create", "n_done"].map((id) => xOf(document, id))
  assert.deepEqual(
    xs,
    xs.toSorted((a, b) => a - b),
  )
  assert.equal(xs[0], 90)
  assert.equal(Math.min(...Object.values(document.layout.nodes).map(({ y }) => y)), 50)
  assert.equal(document.layout.nodes["n_create"]?.compact, true)
  assert.equal(label, "Tidy")
})

test("what is tidy needs no step of undo, in flows of every shape (SPEC 13.8)", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const edited = tidy({ document, catalogue })
      assert.ok("operation" in edited)
      if (!edited.operation) return
      const { document: tidied } = afterEdit(document, edited)
      assert.deepEqual(tidy({ document: tidied, catalogue }), { operation: undefined, select: [] })
    }),
    { numRuns: 300 },
  )
})

test("a group stays together, and no other card gets into its frame", () => {
  const grouped = {
    ...untidy,
    layout: { ...untidy.layout, groups: [{ id: "g", name: "", nodes: ["n_form", "n_sorry"] }] },
  }
  const { document } = afterEdit(grouped, tidy({ document: grouped, catalogue }))
  const { cards } = drawingOf({ document, catalogue })
  const frame = boxAround(["n_form", "n_sorry"].flatMap((id) => cards.get(id) ?? []))
  const others = ["n_start", "n_create", "n_done"].flatMap((id) => cards.get(id) ?? [])
  assert.ok(others.every((card) => !overlap(card, frame)))
})

test("a note goes with the card that it is next to", () => {
  const { document } = afterEdit(untidy, tidy({ document: untidy, catalogue }))
  const [note] = document.layout.notes
  const { x = 0, y = 0 } = document.layout.nodes["n_start"] ?? {}
  assert.deepEqual([note?.x, note?.y], [x, y + 100])
})

test("only what is selected moves, and not onto what stays", () => {
  const { document, label } = afterEdit(untidy, tidy({ document: untidy, catalogue, ids: ["n_create", "n_done"] }))
  assert.equal(label, "Tidy 2 nodes")
  for (const id of ["n_start", "n_form", "n_sorry"]) {
    assert.deepEqual(document.layout.nodes[id], untidy.layout.nodes[id])
  }
  const { cards } = drawingOf({ document, catalogue })
  const boxes = [...cards.values()]
  assert.ok(boxes.every((box, index) => boxes.slice(index + 1).every((other) => !overlap(box, other))))
  assert.ok(xOf(document, "n_create") < xOf(document, "n_done"))
})

test("a worker can do it: the question and the answer are plain data", () => {
  const graph = structuredClone(tidyGraph({ document: untidy, catalogue }))
  const places = structuredClone(tidyPlaces(graph))
  assert.deepEqual(tidied({ document: untidy, catalogue, places }), tidy({ document: untidy, catalogue }))
})

test("a node that was removed while a worker tidied is left out", () => {
  const places = tidyPlaces(tidyGraph({ document: untidy, catalogue }))
  const smaller = { ...untidy, flow: { ...untidy.flow, nodes: untidy.flow.nodes.slice(0, 2), links: [] } }
  const { document } = afterEdit(smaller, tidied({ document: smaller, catalogue, places }))
  assert.deepEqual(document.layout.nodes["n_form"], places.nodes["n_form"])
})

test("no two cards lie on each other in a flow of 500 nodes with groups", () => {
  const big = bigFlow({ nodes: 500 })
  const ids = big.flow.nodes.map(({ id }) => id)
  const groups = [0, 1, 2, 3].map((index) => ({
    id: `g_${index}`,
    name: "",
    nodes: ids.slice(index * 40, index * 40 + 20),
  }))
  const document = { ...big, layout: { ...big.layout, groups } }
  const edited = tidy({ document, catalogue })
  const { cards } = drawingOf({ document: afterEdit(document, edited).document, catalogue })
  const boxes = [...cards.values()]
  assert.ok(boxes.every((box, index) => boxes.slice(index + 1).every((other) => !overlap(box, other))))
})

test("nothing selected is nothing to tidy", () => {
  assert.equal(whyNot(tidy({ document: untidy, catalogue, ids: ["n_gone"] })).code, "edit.nothing-selected")
})
