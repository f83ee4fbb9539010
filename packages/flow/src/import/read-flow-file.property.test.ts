import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { flowDocumentSchema, type FlowDocument } from "../document/flow-document.ts"
import type { Json } from "../document/json.ts"
import { flowErrors } from "../errors.ts"
import { canonical } from "../export/canonical.ts"
import { digestOf } from "../export/digest-of.ts"
import { writeFlow } from "../export/write-flow.ts"
import { arbitraryByteEdit, arbitraryJsonEdit } from "../testing/arbitrary-mutation.ts"
import { arbitraryRichDocument } from "../testing/arbitrary-rich-document.ts"
import { complaintsIn } from "./document/complaints-in.ts"
import { readFlowFile } from "./read-flow-file.ts"

const bytesOf = (document: FlowDocument): Uint8Array => new TextEncoder().encode(writeFlow(document))
const jsonOf = (document: FlowDocument): Json => JSON.parse(writeFlow(document))

const main = (input: Uint8Array | string): FlowDocument => {
  const read = readFlowFile(input)
  return read.kind === "flows" ? read.main : assert.fail(read.problems[0]?.message ?? "refused without a problem")
}

/** What may come out of any bytes: a document that can be written and read again, or problems with registered codes. */
const isTyped = (input: Uint8Array | string): void => {
  const read = readFlowFile(input)
  if (read.kind === "flows") {
    assert.deepEqual(main(writeFlow(read.main)), canonical(read.main))
    assert.ok(flowDocumentSchema.safeParse(read.main).success)
  } else {
    assert.ok(read.problems.length > 0)
    for (const { code, severity, message } of read.problems) {
      assert.ok(Object.hasOwn(flowErrors, code), code)
      assert.equal(severity, "error")
      assert.match(message, /^[A-Z"“].*[^.][.?]$/u)
    }
  }
}

test("what was written is read as the canonical document, and written as the same bytes (SPEC 2.8, 4.11)", () => {
  fc.assert(
    fc.property(arbitraryRichDocument, (document) => {
      const bytes = bytesOf(document)
      const read = main(bytes)
      assert.deepEqual(read, canonical(document))
      assert.deepEqual(bytesOf(read), bytes)
      assert.equal(digestOf(read.flow), digestOf(document.flow))
    }),
    { numRuns: 300 },
  )
})

test("a file whose bytes were changed gives a typed result (SPEC 4.10)", () => {
  fc.assert(
    fc.property(
      arbitraryRichDocument,
      fc.array(arbitraryByteEdit, { minLength: 1, maxLength: 3 }),
      (document, edits) => {
        isTyped(edits.reduce((bytes, edit) => edit(bytes), bytesOf(document)))
      },
    ),
    { numRuns: 300 },
  )
})

test("a file whose values were changed gives a typed result (SPEC 4.10)", () => {
  fc.assert(
    fc.property(
      arbitraryRichDocument,
      fc.array(arbitraryJsonEdit, { minLength: 1, maxLength: 3 }),
      (document, edits) => {
        isTyped(JSON.stringify(edits.reduce((json, edit) => edit(json), jsonOf(document))))
      },
    ),
    { numRuns: 300 },
  )
})

test("any bytes and any text give a typed result (SPEC 4.10)", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), isTyped))
  fc.assert(fc.property(fc.string({ unit: "binary" }), isTyped))
  fc.assert(fc.property(fc.json(), isTyped))
})

test("the reader takes what the schema of record takes, and nothing else (SPEC 4.11)", () => {
  fc.assert(
    fc.property(arbitraryRichDocument, fc.array(arbitraryJsonEdit, { maxLength: 2 }), (document, edits) => {
      const json = edits.reduce((before, edit) => edit(before), jsonOf(document))
      const { success, error } = flowDocumentSchema.safeParse(json)
      const { told, rest } = complaintsIn(json)
      assert.equal(told.length === 0, success, `${JSON.stringify(told)} ${error?.message}`)
      assert.equal(rest > 0 && told.length < 20, false)
    }),
    { numRuns: 1000 },
  )
})
