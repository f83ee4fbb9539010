import assert from "node:assert/strict"
import { test } from "node:test"
import { afterEdit, linksOf, whyNot } from "../testing/edited-flow.ts"
import { loginFlow } from "../testing/login-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { removeNodes } from "./remove-nodes.ts"

const document = {
  ...loginFlow(),
  layout: {
    ...loginFlow().layout,
    notes: [{ id: "note_1", x: 0, y: 400, width: 100, height: 100, text: "Hello" }],
    groups: [{ id: "group_1", name: "Pages", nodes: ["n_form", "n_done"] }],
  },
}
const remove = (ids: readonly string[], reconnect = false) =>
  afterEdit(document, removeNodes({ document, catalogue, ids, reconnect }))

test("a node goes with its links", () => {
  const { document: after, label, select } = remove(["n_create"])
  assert.deepEqual(linksOf(after), ["n_start.next > n_form"])
  assert.equal(label, "Remove “Create”")
  assert.deepEqual(select, [])
})

test("what led to a removed node leads on, also where its failure leads elsewhere (SPEC 13.5)", () => {
  const linear = {
    ...document,
    flow: { ...document.flow, links: document.flow.links.filter(({ output }) => output !== "usernameTaken") },
  }
  const after = afterEdit(linear, removeNodes({ document: linear, catalogue, ids: ["n_create"], reconnect: true }))
  assert.deepEqual(linksOf(after.document), ["n_form.submit > n_done", "n_start.next > n_form"])
  assert.equal(after.label, "Remove “Create” and reconnect")
})

test("nodes in a row are left out together", () => {
  const linear = {
    ...document,
    flow: { ...document.flow, links: document.flow.links.filter(({ output }) => output !== "usernameTaken") },
  }
  const after = afterEdit(
    linear,
    removeNodes({ document: linear, catalogue, ids: ["n_create", "n_form"], reconnect: true }),
  )
  assert.deepEqual(linksOf(after.document), ["n_start.next > n_done"])
})

test("where several ways lead on, nothing is reconnected", () => {
  const { document: after, label } = remove(["n_create"], true)
  assert.deepEqual(linksOf(after), ["n_start.next > n_form"])
  assert.equal(label, "Remove “Create”")
})

test("a way back to where it came from is no way on", () => {
  const loop = {
    ...document,
    flow: {
      ...document.flow,
      links: [
        { from: "n_form", output: "submit", to: "n_create" },
        { from: "n_create", output: "success", to: "n_form" },
      ],
    },
  }
  const after = afterEdit(loop, removeNodes({ document: loop, catalogue, ids: ["n_create"], reconnect: true }))
  assert.deepEqual(linksOf(after.document), [])
})

test("links, notes and groups with their nodes are removed as they are selected", () => {
  const { document: after, label } = remove(["n_start|next|n_form"])
  assert.equal(after.flow.links.length, document.flow.links.length - 1)
  assert.equal(label, "Remove link")
  assert.equal(remove(["note_1"]).label, "Remove note")
  const group = remove(["group_1", "note_1"])
  assert.deepEqual(
    group.document.flow.nodes.map(({ id }) => id),
    ["n_start", "n_create", "n_sorry"],
  )
  assert.deepEqual(group.document.layout.groups, [])
  assert.equal(group.label, "Remove 2 nodes and 1 note")
})

test("nothing selected is nothing to remove", () => {
  assert.equal(whyNot(removeNodes({ document, catalogue, ids: ["n_gone"] })).code, "edit.nothing-selected")
})
