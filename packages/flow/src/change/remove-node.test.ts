import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { apply } from "./apply.ts"

const document = sampleFlow({
  flow: {
    nodes: [sampleNode(), sampleNode({ id: "n_b", name: "Credentials" })],
    links: [
      { from: "n_a", output: "next", to: "n_b" },
      { from: "n_b", output: "retry", to: "n_b" },
    ],
  },
  layout: {
    nodes: { n_a: { x: 0, y: 0 }, n_b: { x: 300, y: 0, compact: true } },
    groups: [{ id: "g", name: "Sign in", nodes: ["n_a", "n_b"] }],
  },
})

test("a removed node takes its links, its place and its part in groups with it (SPEC 6.5)", () => {
  const applied = apply(document, { kind: "remove-node", node: "n_b" })
  assert.ok("document" in applied)
  assert.deepEqual(applied.document.flow.links, [])
  assert.deepEqual(applied.document.layout.nodes, { n_a: { x: 0, y: 0 } })
  assert.deepEqual(applied.document.layout.groups, [{ id: "g", name: "Sign in", nodes: ["n_a"] }])
})

test("taking the removal back brings all of it again (SPEC 6.5)", () => {
  const applied = apply(document, { kind: "remove-node", node: "n_b" })
  assert.ok("document" in applied)
  const restored = apply(applied.document, applied.inverse)
  assert.ok("document" in restored)
  assert.deepEqual(restored.document, document)
})

test("a node that is gone can't be removed again", () => {
  const applied = apply(document, { kind: "remove-node", node: "n_gone" })
  assert.ok("problem" in applied)
  assert.equal(applied.problem.message, "The node is not in this flow any more, so the edit can't be made.")
})
