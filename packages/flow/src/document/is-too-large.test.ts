import assert from "node:assert/strict"
import { test } from "node:test"
import { readFlowFile } from "../import/read-flow-file.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { flowDocumentSchema } from "./flow-document.ts"
import { isTooLarge } from "./is-too-large.ts"
import type { Json } from "./json.ts"

const nested = (depth: number, items: number): Json =>
  Array.from({ length: depth }).reduce<Json>(
    (inner) => [inner],
    Array.from({ length: items }, () => 0),
  )

test("a value fits that is written as long as it may be, and none that is longer", () => {
  for (const value of [nested(20, 50), { a: { b: [{ c: "text" }, []] } }, "text"] satisfies Json[]) {
    const { length } = JSON.stringify(value, undefined, 2)
    assert.equal(isTooLarge(value, length * 1.3 + 10), false)
    assert.equal(isTooLarge(value, length * 0.7 - 10), true)
  }
})

test("a small file that stands for a large one is refused, in a file and as a document", () => {
  const document = sampleFlow({ flow: { nodes: [sampleNode({ settings: { a: nested(90, 100_000) } })] } })
  const text = JSON.stringify(document)
  assert.ok(text.length < 300_000)
  const read = readFlowFile(text)
  assert.equal(read.kind, "refused")
  assert.match(read.kind === "refused" ? (read.problems[0]?.message ?? "") : "", /would be larger than files may be/)
  assert.equal(flowDocumentSchema.safeParse(document).success, false)
})
