import assert from "node:assert/strict"
import { test } from "node:test"
import { afterEdit, linksOf, numberedIds, whyNot } from "../testing/edited-flow.ts"
import { loginFlow } from "../testing/login-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { addNode } from "./add-node.ts"
import { drawingOf } from "./drawing.ts"
import { insertOnLink } from "./insert-on-link.ts"

const document = loginFlow()
const link = { from: "n_form", output: "submit", to: "n_create" }
const inserted = (type: string) => insertOnLink({ document, catalogue, newId: numberedIds(), link, insert: { type } })

test("a node that is dropped on a link splits it", () => {
  const after = afterEdit(document, inserted("server.setVariable"))
  assert.deepEqual(
    linksOf(after.document).filter((each) => /n_form\.|new_1/.test(each)),
    ["n_form.submit > new_1", "new_1.next > n_create"],
  )
  assert.equal(after.label, "Insert “Set Variable”")
  assert.equal(after.notice, undefined)
})

test("a node with several outputs goes on by the first, and says so", () => {
  const after = afterEdit(document, inserted("users.create"))
  assert.ok(linksOf(after.document).includes("new_1.success > n_create"))
  assert.equal(
    after.notice,
    "The way goes on by “Success” of “Create User”. Link the others where you need them: “Username Already Taken” and “Failure”.",
  )
})

test("cards to the right make room where there is too little", () => {
  const after = afterEdit(document, inserted("server.setVariable"))
  const { cards } = drawingOf({ document: after.document, catalogue })
  assert.equal(cards.get("new_1")?.x, 632)
  assert.equal(cards.get("n_create")?.x, 948)
  assert.equal(cards.get("n_done")?.x, 1264)
  assert.equal(cards.get("n_form")?.x, 316)
})

test("a node that is there can be put on a link", () => {
  const added = addNode({ document, catalogue, newId: numberedIds(), type: "decision.condition", at: { x: 0, y: 600 } })
  const withBranch = afterEdit(document, added).document
  const insert = { node: "new_1" }
  const after = afterEdit(
    withBranch,
    insertOnLink({ document: withBranch, catalogue, newId: numberedIds(), link, insert }),
  )
  assert.equal(after.document.flow.nodes.length, withBranch.flow.nodes.length)
  assert.ok(linksOf(after.document).includes("new_1.yes > n_create"))
  assert.equal(after.label, "Put “Condition” on link")
})

test("a node at one end of the link stays there", () => {
  assert.equal(insertEnd("n_form"), undefined)
  assert.equal(insertEnd("n_create"), undefined)
})

const insertEnd = (node: string) => {
  const edited = insertOnLink({ document, catalogue, newId: numberedIds(), link, insert: { node } })
  return "problem" in edited ? edited.problem : edited.operation
}

test("a node without input or output is refused", () => {
  assert.equal(whyNot(inserted("flow.start")).code, "edit.no-input")
  assert.equal(
    whyNot(inserted("flow.endSuccess")).message,
    "“End Success” has no output, so nothing can come after it. Link an output to it instead.",
  )
})
