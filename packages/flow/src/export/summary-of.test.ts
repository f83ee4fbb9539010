import assert from "node:assert/strict"
import { test } from "node:test"
import { links, node } from "../testing/checked-flow.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { summaryOf } from "./summary-of.ts"

test("nodes of the canvas, links, languages with words, and types with the parts of pages are counted", () => {
  const page = { ...node("b", "page"), children: [node("c", "part"), node("d", "part")] }
  const texts = { fallback: "en", languages: { it: { a: { b: "Ciao" } }, en: {}, de: { a: {} } } }
  const flow = { nodes: [page, node("a", "start")], links: links("a next b"), texts }
  assert.deepEqual(summaryOf(sampleFlow({ flow })), {
    nodes: 2,
    links: 1,
    languages: ["it"],
    types: [
      { type: "page", count: 1 },
      { type: "part", count: 2 },
      { type: "start", count: 1 },
    ],
  })
})
