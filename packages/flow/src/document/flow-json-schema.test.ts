import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { arbitraryDocument } from "../testing/arbitrary-document.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { flowJsonSchema } from "./flow-json-schema.ts"
import { flowDocumentSchema } from "./flow-document.ts"

const isFlow = new Ajv2020({ strict: true, strictRequired: false, keywords: ["patternErrorMessage"] }).compile(
  flowJsonSchema(),
)

test("docs/schema/flow-1.schema.json is what the code says; `npm run schema` writes it", () => {
  const published = new URL("../../../../docs/schema/flow-1.schema.json", import.meta.url)
  assert.deepEqual(JSON.parse(readFileSync(published, "utf8")), flowJsonSchema())
})

test("the JSON Schema takes every document, x- fields and children included", () => {
  fc.assert(fc.property(arbitraryDocument, (document) => assert.ok(isFlow(document), JSON.stringify(isFlow.errors))))
})

const broken: Readonly<Record<string, unknown>> = {
  "a file without layout": { ...sampleFlow(), layout: undefined },
  "a newer format": { ...sampleFlow(), formatVersion: 2 },
  "an unknown field": { ...sampleFlow(), author: "somebody" },
  "an unknown field of a child": sampleFlow({
    flow: { nodes: [sampleNode({ children: [Object.assign(sampleNode({ id: "n_b" }), { color: "red" })] })] },
  }),
  "a node version of 0": sampleFlow({ flow: { nodes: [sampleNode({ version: 0 })] } }),
  "half a pixel": sampleFlow({ layout: { nodes: { n_a: { x: 0.5, y: 0 } } } }),
  "a link from a node called __proto__": sampleFlow({
    flow: { links: [{ from: "__proto__", output: "next", to: "n_a" }] },
  }),
  "words that are a number": sampleFlow({
    flow: { texts: { fallback: "en", languages: { en: { title: { deep: 1 } } } as never } },
  }),
  "a language tag with a space": sampleFlow({ flow: { texts: { fallback: "en us", languages: {} } } }),
  "a name with U+0000": sampleFlow({ flow: { name: "a\0" } }),
}

for (const [what, document] of Object.entries(broken)) {
  test(`the JSON Schema and the schema of record both refuse ${what}`, () => {
    const json: unknown = JSON.parse(JSON.stringify(document))
    assert.equal(isFlow(json), false)
    assert.equal(flowDocumentSchema.safeParse(json).success, false)
  })
}
