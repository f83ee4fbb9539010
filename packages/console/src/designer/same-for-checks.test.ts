import { deepEqual, equal } from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { apply, check, type Operation, readFlowFile } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { sameForChecks } from "./same-for-checks.ts"

const file = new URL("../../../../examples/login-with-retry-limit/login-with-retry-limit.flow.json", import.meta.url)
const read = readFlowFile(readFileSync(file, "utf8"))
if (read.kind !== "flows") throw new Error("the example is no flow")
const document = read.main

const after = (operation: Operation) => {
  const applied = apply(document, operation)
  if (!("document" in applied)) throw new Error("it can't be applied")
  return applied.document
}

test("nodes that were moved are not checked anew, and nothing would come of it", () => {
  const moved = after({ kind: "move-nodes", positions: { n_count: { x: 5, y: 7 } } })
  equal(sameForChecks(document, moved), true)
  deepEqual(check(moved, { catalogue }), check(document, { catalogue }))
})

test("an edit of the flow is checked, and so is a layout that speaks of other nodes", () => {
  equal(sameForChecks(document, { ...document, flow: { ...document.flow } }), false)
  const nodes = { ...document.layout.nodes, n_gone: { x: 0, y: 0 } }
  equal(sameForChecks(document, { ...document, layout: { ...document.layout, nodes } }), false)
})
