import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { test } from "node:test"
import * as fc from "fast-check"
import type { FlowDocument } from "../document/flow-document.ts"
import { writeBundle } from "../export/write-bundle.ts"
import { writeFlow } from "../export/write-flow.ts"
import { arbitraryBundle } from "../testing/arbitrary-bundle.ts"
import { arbitraryByteEdit, arbitraryJsonEdit } from "../testing/arbitrary-mutation.ts"
import { arbitraryRichDocument } from "../testing/arbitrary-rich-document.ts"
import { collectedPingAm, pingAmFixture, pingAmFixtures } from "../testing/ping-am-files.ts"
import { sampleBundle } from "../testing/sample-bundle.ts"
import { bundleSchema } from "../document/bundle.ts"
import type { Json, JsonObject } from "../document/json.ts"
import { flowErrors } from "../errors.ts"
import { bundleComplaintsIn } from "./document/complaints-in.ts"
import { readFlows } from "./read-flows.ts"

const flowsOf = (text: string): readonly FlowDocument[] => {
  const read = readFlows(text)
  if (read.kind === "refused") assert.fail(read.problems[0]?.message ?? "refused without a problem")
  return read.flows.map(({ document }) => document)
}

/** Documents come back as the same bytes, alone and in a bundle; the bundle comes back as the same bytes, too. */
const comeBack = (documents: readonly FlowDocument[]): void => {
  const texts = documents.map(writeFlow)
  for (const text of texts) assert.deepEqual(flowsOf(text).map(writeFlow), [text])
  const bundle = writeBundle(sampleBundle({ flows: documents }))
  const flows = flowsOf(bundle)
  assert.deepEqual(flows.map(writeFlow).toSorted(), texts.toSorted())
  assert.equal(writeBundle(sampleBundle({ flows })), bundle)
}

/** The same documents under ids that no other has. */
const apart = (documents: readonly FlowDocument[]): readonly FlowDocument[] =>
  documents.map((document, index) => ({ ...document, flow: { ...document.flow, id: `flow_${index}` } }))

const perBundle = 20
const bundles = 500

test("ten thousand documents come back as the same bytes, alone and in bundles (SPEC 2.8, 10.4)", () => {
  const several = fc.array(arbitraryRichDocument, { minLength: perBundle, maxLength: perBundle })
  fc.assert(
    fc.property(several, (documents) => comeBack(apart(documents))),
    { numRuns: bundles, endOnFailure: true },
  )
})

test("bundles with connections, sealed secrets and fields of their own come back as the same bytes", () => {
  fc.assert(
    fc.property(arbitraryBundle, (bundle) => {
      const text = writeBundle(bundle)
      const read = readFlows(text)
      assert.ok(read.kind === "read")
      const { connections, sealed } = read
      const flows = read.flows.map(({ document }) => document)
      const again = { ...bundle, flows, connections, ...(sealed && { sealed }) }
      assert.equal(writeBundle(again), text)
    }),
    { numRuns: 300 },
  )
})

test("every example and every released fixture comes back, all in one bundle", () => {
  const root = fileURLToPath(new URL("../../../../", import.meta.url))
  const files = globSync(["examples/*/*.flow.json", "packages/flow/fixtures/v1/*.flow.json"], { cwd: root })
  assert.ok(files.length >= 6)
  comeBack(
    apart(
      files.flatMap((file) => flowsOf(readFileSync(new URL(file, new URL("../../../../", import.meta.url)), "utf8"))),
    ),
  )
})

const exports = new Map<string, JsonObject>([
  ...pingAmFixtures.map((name) => [name, pingAmFixture(name)] as const),
  ...collectedPingAm(),
])

for (const [name, json] of exports) {
  test(`the flows of ${name} come back as the same bytes`, () => {
    const read = readFlows(JSON.stringify(json))
    if (read.kind === "refused") assert.ok(read.problems.every(({ code }) => code.startsWith("pingam.")))
    else comeBack(read.flows.map(({ document }) => document))
  })
}

test("a bundle whose bytes were changed is read, or refused with problems of registered codes (SPEC 4.10)", () => {
  fc.assert(
    fc.property(arbitraryBundle, fc.array(arbitraryByteEdit, { minLength: 1, maxLength: 3 }), (bundle, edits) => {
      const bytes: Uint8Array = new TextEncoder().encode(writeBundle(bundle))
      const read = readFlows(edits.reduce((edited, edit) => edit(edited), bytes))
      if (read.kind === "read") return
      assert.ok(read.problems.length > 0)
      for (const { code, message } of read.problems) {
        assert.ok(Object.hasOwn(flowErrors, code), code)
        assert.match(message, /^[A-Z"“].*[^.][.?]$/u)
      }
    }),
    { numRuns: 300 },
  )
})

test("the reader takes the bundles that the schema of record takes, and no others (SPEC 4.11)", () => {
  fc.assert(
    fc.property(arbitraryBundle, fc.array(arbitraryJsonEdit, { maxLength: 2 }), (bundle, edits) => {
      const written: Json = JSON.parse(writeBundle(bundle))
      const json = edits.reduce((before, edit) => edit(before), written)
      assert.equal(bundleComplaintsIn(json).told.length === 0, bundleSchema.safeParse(json).success)
    }),
    { numRuns: 1000 },
  )
})
