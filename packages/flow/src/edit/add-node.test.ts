import assert from "node:assert/strict"
import { test } from "node:test"
import { overlap } from "../layout/room.ts"
import { afterEdit, linksOf, numberedIds, whyNot } from "../testing/edited-flow.ts"
import { loginFlow } from "../testing/login-flow.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { addNode } from "./add-node.ts"
import { drawingOf } from "./drawing.ts"

const document = loginFlow()

test("a node is added with the settings of its type and a name of its own", () => {
  const added = afterEdit(
    document,
    addNode({ document, catalogue, newId: numberedIds(), type: "flow.start", at: { x: 0, y: 500 } }),
  )
  const node = added.document.flow.nodes.at(-1)
  assert.deepEqual(node, { id: "new_1", type: "flow.start", version: 1, name: "Start (2)", settings: {} })
  assert.deepEqual(added.document.layout.nodes["new_1"], { x: 0, y: 500 })
  assert.deepEqual(added.select, ["new_1"])
  assert.equal(added.label, "Add “Start (2)”")
})

test("a node that is dropped on another one stands free of it, near to where it was dropped (SPEC 13.3)", () => {
  const added = afterEdit(
    document,
    addNode({ document, catalogue, newId: numberedIds(), type: "frontend.form", at: { x: 320, y: 40.4 } }),
  )
  const { cards } = drawingOf({ document: added.document, catalogue })
  const card = cards.get("new_1")
  assert.ok(card)
  assert.ok([...cards].every(([id, other]) => id === "new_1" || !overlap(card, other)))
  assert.equal(card.x, 320)
  assert.ok(card.y > 40 && card.y < 200, `at ${card.y}`)
})

test("a node that is added from an output stands right of it, linked in place of what was linked", () => {
  const added = afterEdit(
    document,
    addNode({
      document,
      catalogue,
      newId: numberedIds(),
      type: "users.create",
      from: { node: "n_form", output: "submit" },
    }),
  )
  assert.ok(linksOf(added.document).includes("n_form.submit > new_1"))
  assert.ok(!linksOf(added.document).includes("n_form.submit > n_create"))
  assert.equal(added.label, "Add “Create User”")
})

test("the first node stands at the origin", () => {
  const empty = sampleFlow()
  const added = afterEdit(empty, addNode({ document: empty, catalogue, newId: numberedIds(), type: "flow.start" }))
  assert.deepEqual(added.document.layout.nodes, { new_1: { x: 0, y: 0 } })
})

test("places that were only drawn are stored, so that nothing jumps (SPEC 13.3)", () => {
  const unplaced = { ...document, layout: { ...document.layout, nodes: {} } }
  const before = drawingOf({ document: unplaced, catalogue })
  const added = afterEdit(
    unplaced,
    addNode({ document: unplaced, catalogue, newId: numberedIds(), type: "flow.start" }),
  )
  const after = drawingOf({ document: added.document, catalogue })
  for (const [id, card] of before.cards) assert.deepEqual(after.cards.get(id), card)
})

test("a type that is not known, or does not run here, is refused", () => {
  const unknown = addNode({ document, catalogue, newId: numberedIds(), type: "acme.retina" })
  assert.deepEqual(whyNot(unknown), {
    code: "edit.not-here",
    message: "This server knows no nodes of the type “acme.retina”. Choose one of the palette.",
  })
  const library = addNode({ document, catalogue, newId: numberedIds(), type: "flow.nestedSuccess" })
  assert.equal(
    whyNot(library).message,
    "“Nested Success” does not run in flows of the category Authentication. Choose another node.",
  )
})

test("an id that is taken is not used", () => {
  const ids = ["n_form", "n_start", "n_new"]
  const added = afterEdit(
    document,
    addNode({ document, catalogue, newId: () => ids.shift() ?? "", type: "flow.start" }),
  )
  assert.deepEqual(added.select, ["n_new"])
})
