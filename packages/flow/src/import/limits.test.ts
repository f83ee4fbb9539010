import assert from "node:assert/strict"
import { test } from "node:test"
import { writeBundle } from "../export/write-bundle.ts"
import { writeFlow } from "../export/write-flow.ts"
import { sampleBundle } from "../testing/sample-bundle.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { limitsOf, maxBundleBytes, maxFileBytes } from "./limits.ts"
import { readFlows } from "./read-flows.ts"

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)
const megabytes = 1024 * 1024

const messages = (input: string | Uint8Array, options = {}): readonly string[] => {
  const read = readFlows(input, options)
  return read.kind === "refused" ? read.problems.map(({ message }) => message) : assert.fail("read")
}

/** A flow whose file takes more than a number of megabytes. */
const heavy = (id: string, size: number) =>
  sampleFlow({ flow: { id, nodes: [sampleNode({ settings: { text: "a".repeat(size * megabytes) } })] } })

test("a thousand flows of fifty nodes go into a bundle, which has more values than a flow file may have", () => {
  const nodes = range(50).map((index) => sampleNode({ id: `n_${index + 10}`, settings: { a: { b: "c" }, d: [1, 2] } }))
  const links = nodes.map(({ id }) => ({ from: id, output: "next", to: id }))
  const flows = range(1000).map((index) => sampleFlow({ flow: { id: `flow_${index + 1000}`, nodes, links } }))
  const read = readFlows(new TextEncoder().encode(writeBundle(sampleBundle({ flows }))))
  assert.equal(read.kind === "read" && read.flows.length, 1000)
})

test("a bundle may be larger than a flow file (SPEC 10.5)", () => {
  const bundle = writeBundle(sampleBundle({ flows: [heavy("flow_a", 9), heavy("flow_b", 9)] }))
  assert.equal(readFlows(bundle).kind, "read")
  assert.match(
    messages(writeFlow(heavy("flow_a", 17)))[0] ?? "",
    /^The file has 17\.1 MB, and files of up to 16 MB are read\./,
  )
})

test("a bundle that is too large is refused with its size and what to do", () => {
  const text = writeBundle(sampleBundle({ flows: [heavy("flow_a", 3)] }))
  assert.deepEqual(messages(text, { maxBytes: 2 * megabytes }), [
    "The bundle has 3.1 MB, and bundles of up to 2 MB are read. Export fewer flows at a time.",
  ])
})

test("a bundle is known by its beginning, whatever stands before its format", () => {
  for (const start of [
    '{"format":"gatewright/bundle"',
    '\ufeff{ "formatVersion": 1, "format" : "gatewright/bundle"',
    `{"$schema": "${"a".repeat(2000)}", "x-a": {"format": "other"}, "format": "gatewright/bundle"`,
  ]) {
    assert.equal(limitsOf(start).bytes, maxBundleBytes, start)
    assert.equal(limitsOf(new TextEncoder().encode(start)).bytes, maxBundleBytes, start)
  }
})

test("what only looks like the beginning of a bundle has the limits of a flow file", () => {
  for (const start of [
    "",
    '["format", "gatewright/bundle"]',
    '{"format": "gatewright/flow", "format": "gatewright/bundle"}',
    '{"x-a": {"format": "gatewright/bundle"}, "format": "gatewright/flow"}',
    '{"x-a": "\\"format\\": \\"gatewright/bundle\\"", "flow": {',
    `{"x-a": "${"a".repeat(9000)}", "format": "gatewright/bundle"`,
    '"format": "gatewright/bundle"',
  ]) {
    assert.equal(limitsOf(start).bytes, maxFileBytes, start.slice(0, 100))
  }
})

const head = '{"format":"gatewright/bundle","formatVersion":1,"flows":['

for (const [what, rest, message] of [
  [
    "opening brackets",
    "[".repeat(5_000_000),
    /^Line 1, column 156: objects and arrays lie in each other more than 100 deep/,
  ],
  ["empty flows", `${"{},".repeat(400_000)}{}]}`, /: the flow number 1 lacks the field "formatVersion"/],
  ["numbers", `${"1,".repeat(6_000_000)}1]}`, /the file holds more than 5,000,000 values up to here\./],
  ["keys that stand twice", `{${'"a":1,'.repeat(1_000_000)}"a":1}]}`, /the key "a" stands twice in one object/],
  ["text", `"${"a".repeat(20_000_000)}"]}`, /: the flow number 1 is not valid: it must be an object, not a text\.$/],
  [
    "line breaks",
    `${"\n".repeat(20_000_000)}x`,
    /^Line 20000001, column 1: "x" stands where a value or \] is wanted\.$/,
  ],
] as const) {
  test(`a bundle of nothing but ${what} is refused`, () => {
    assert.match(messages(head + rest)[0] ?? "", message)
  })
}
