import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { canonical } from "../export/canonical.ts"
import { writeFlow } from "../export/write-flow.ts"
import { arbitraryRichDocument } from "../testing/arbitrary-rich-document.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { parseFlow } from "./parse-flow.ts"
import { readFlowFile } from "./read-flow-file.ts"

const withKey = (key: string) => sampleFlow({ flow: { nodes: [sampleNode({ settings: { a: 1, [key]: 2 } })] } })

test("what was written is parsed as the canonical document", () => {
  fc.assert(
    fc.property(arbitraryRichDocument, (document) => {
      assert.deepEqual(parseFlow(writeFlow(document)), canonical(document))
    }),
  )
})

test("keys with escapes are told apart, whatever was parsed before (nodejs/node#63785)", () => {
  for (const key of ["\\", "\n", '"', "\ud83d", "a\\", "a\n"]) {
    const text = writeFlow(withKey(key))
    assert.deepEqual(parseFlow(text), withKey(key))
    const read = readFlowFile(text)
    assert.deepEqual(read.kind === "flows" && read.main, withKey(key))
  }
})

test("text that is not JSON throws", () => {
  assert.throws(() => parseFlow("{"), SyntaxError)
  assert.throws(() => parseFlow('{"\\n":'), SyntaxError)
})
