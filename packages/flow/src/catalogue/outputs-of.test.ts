import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowNode } from "../document/node.ts"
import { links, node } from "../testing/checked-flow.ts"
import { testCatalogue } from "../testing/test-catalogue.ts"
import { outputsOf } from "./outputs-of.ts"

const place = { category: "authentication", type: "login" }
const ids = (node: FlowNode, ...written: readonly string[]) =>
  outputsOf({ node, catalogue: testCatalogue, place, links: links(...written) }).map(({ id, kind }) => `${id} ${kind}`)

test("a known node has the outputs of its definition, and none that only a link tells of", () => {
  assert.deepEqual(ids(node("N", "flow.start"), "N other M"), ["next next"])
})

test("a node that nobody knows has the outputs that it declares, then those that its links leave by", () => {
  const unknown = { ...node("N", "other:Node"), outputs: [{ id: "true", label: "Yes" }] }
  assert.deepEqual(ids(unknown, "N false M", "N true M", "N false K"), ["true business", "false business"])
})

test("a node of a newer version is one that nobody knows", () => {
  assert.deepEqual(ids({ ...node("N", "flow.start"), version: 2 }, "N done M"), ["done business"])
})

test("a node whose settings don't fit has the outputs of a new one, then those that its links leave by", () => {
  const form = node("N", "frontend.form", { buttons: 5 })
  assert.deepEqual(ids(form, "N forgot M", "N submit M"), ["submit next", "forgot business"])
})
