import assert from "node:assert/strict"
import { test } from "node:test"
import { apply } from "../change/apply.ts"
import { positionOf, type Position } from "../document/layout.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { loginFlow } from "../testing/login-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { resize } from "./resize.ts"

const document = loginFlow()
const [a, b] = document.flow.nodes.map(({ id }) => id)
const ids = [a ?? "", b ?? ""]

const resized = (before: FlowDocument, how: { readonly ids: readonly string[]; readonly compact?: boolean }) => {
  const edited = resize({ document: before, catalogue, ...how })
  assert.ok(!("problem" in edited) && edited.operation)
  const applied = apply(before, edited.operation)
  assert.ok("document" in applied)
  return { document: applied.document, label: "label" in edited.operation ? edited.operation.label : "" }
}
const compactOf = ({ layout }: FlowDocument, id: string): Position["compact"] => positionOf(layout, id)?.compact

test("nodes are drawn small together, and at their full size again, as one step each (SPEC 13.7)", () => {
  const small = resized(document, { ids })
  assert.equal(small.label, "Compact 2 nodes")
  assert.deepEqual(
    ids.map((id) => compactOf(small.document, id)),
    [true, true],
  )
  const large = resized(small.document, { ids })
  assert.equal(large.label, "Expand 2 nodes")
  assert.deepEqual(
    ids.map((id) => compactOf(large.document, id)),
    [undefined, undefined],
  )
})

test("nodes that have no place yet keep the one where they are drawn", () => {
  const unplaced = { ...document, layout: { ...document.layout, nodes: {} } }
  assert.equal(compactOf(resized(unplaced, { ids: [ids[0] ?? ""] }).document, ids[0] ?? ""), true)
})

test("nothing changes where all are of that size already", () => {
  const edited = resize({ document, catalogue, ids, compact: false })
  assert.ok(!("problem" in edited))
  assert.equal(edited.operation, undefined)
})
