import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import type { FlowDocument } from "../document/flow-document.ts"
import { flowDocumentSchema } from "../document/flow-document.ts"
import { writeFlow } from "../export/write-flow.ts"
import { arbitraryDocument } from "../testing/arbitrary-document.ts"
import { arbitraryOperation } from "../testing/arbitrary-operation.ts"
import { deepFreeze } from "../testing/deep-freeze.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { apply, labelOf } from "./apply.ts"
import type { Operation } from "./operation.ts"

const steps = fc.array(arbitraryOperation, { minLength: 1, maxLength: 12 })

test("any edits, taken back in reverse order, leave the same bytes (SPEC 6.2)", () => {
  const made = new Set<string>()
  fc.assert(
    fc.property(arbitraryDocument, steps, (start, operations) => {
      const undo: Operation[] = []
      let document = deepFreeze(start)
      for (const operation of operations) {
        const applied = apply(document, operation)
        if ("problem" in applied) continue
        made.add(operation.kind)
        document = deepFreeze(applied.document)
        undo.push(applied.inverse)
      }
      for (const inverse of undo.toReversed()) {
        const applied = apply(document, inverse)
        assert.ok(!("problem" in applied), "problem" in applied ? applied.problem.message : "")
        document = applied.document
      }
      assert.equal(writeFlow(document), writeFlow(start))
    }),
    { numRuns: 2000 },
  )
  assert.equal(made.size, 21, `each kind of edit was made: ${[...made].toSorted().join(", ")}`)
})

test("an edit that is made leaves a document that fits the schema, and one that is not says why (SPEC 6.1, 6.3)", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryOperation, (document, operation) => {
      const applied = apply(document, operation)
      if ("problem" in applied) assert.match(applied.problem.message, /^[A-Z].*\.$/)
      else assert.ok(flowDocumentSchema.safeParse(applied.document).success)
    }),
    { numRuns: 1000 },
  )
})

test("what an edit does not touch is shared with the document before it", () => {
  const document = twoNodes()
  const applied = apply(document, { kind: "rename-node", node: "n_a", name: "Begin" })
  assert.ok("document" in applied)
  assert.equal(applied.document.flow.nodes[1], document.flow.nodes[1])
  assert.equal(applied.document.flow.links, document.flow.links)
  assert.equal(applied.document.layout, document.layout)
})

test("a batch is made whole or not at all (SPEC 6.4)", () => {
  const document = twoNodes()
  const applied = apply(document, {
    kind: "batch",
    label: "Tidy",
    operations: [
      { kind: "rename-node", node: "n_a", name: "Begin" },
      { kind: "remove-node", node: "n_gone" },
    ],
  })
  assert.ok("problem" in applied)
  assert.equal(applied.problem.code, "change.not-there")
  assert.equal(document.flow.nodes[0]?.name, "Start")
})

test("an operation of a kind that this version does not know is refused", () => {
  const operation = JSON.parse('{ "kind": "toString" }') as Operation
  const applied = apply(twoNodes(), operation)
  assert.ok("problem" in applied)
  assert.equal(applied.problem.code, "change.not-valid")
})

test("the undo menu says what each edit did", () => {
  const labels: readonly (readonly [Operation, string])[] = [
    [{ kind: "add-node", node: sampleNode({ name: "Credentials" }) }, "Add “Credentials”"],
    [{ kind: "move-nodes", positions: { n_a: { x: 0, y: 0 } } }, "Move node"],
    [{ kind: "move-nodes", positions: { n_a: { x: 0, y: 0 }, n_b: null, n_c: null } }, "Move 3 nodes"],
    [{ kind: "rename-node", node: "n_a", name: "Begin" }, "Rename node to “Begin”"],
    [{ kind: "batch", label: "Paste", operations: [] }, "Paste"],
  ]
  for (const [operation, label] of labels) assert.equal(labelOf(operation), label)
})

const twoNodes = (): FlowDocument =>
  sampleFlow({
    flow: {
      nodes: [sampleNode(), sampleNode({ id: "n_b", name: "Credentials" })],
      links: [{ from: "n_a", output: "next", to: "n_b" }],
    },
    layout: { nodes: { n_a: { x: 0, y: 0 } } },
  })
