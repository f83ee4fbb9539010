import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { writeBundle } from "../export/write-bundle.ts"
import { arbitraryBundle } from "../testing/arbitrary-bundle.ts"
import { sampleBundle } from "../testing/sample-bundle.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { bundleJsonSchema } from "./bundle-json-schema.ts"
import { bundleSchema } from "./bundle.ts"

const isBundle = new Ajv2020({ strict: true, strictRequired: false, keywords: ["patternErrorMessage"] }).compile(
  bundleJsonSchema(),
)

test("docs/schema/bundle-1.schema.json is what the code says; `npm run schema` writes it", () => {
  const published = new URL("../../../../docs/schema/bundle-1.schema.json", import.meta.url)
  assert.deepEqual(JSON.parse(readFileSync(published, "utf8")), bundleJsonSchema())
})

test("the JSON Schema and the schema of record both take every bundle, x- fields at each level included", () => {
  fc.assert(
    fc.property(arbitraryBundle, (bundle) => {
      const json: unknown = JSON.parse(writeBundle(bundle))
      assert.ok(isBundle(json), JSON.stringify(isBundle.errors))
      assert.ok(bundleSchema.safeParse(json).success)
    }),
  )
})

const connection = { key: "mail", kind: "smtp", name: "Mail", settings: {} }

const broken: Readonly<Record<string, unknown>> = {
  "a bundle without flows": { ...sampleBundle(), flows: undefined },
  "a newer format": { ...sampleBundle(), formatVersion: 2 },
  "a flow of a newer format": sampleBundle({ flows: [{ ...sampleFlow(), formatVersion: 2 as 1 }] }),
  "an unknown field": { ...sampleBundle(), author: "somebody" },
  "an unknown field of a flow": sampleBundle({ flows: [Object.assign(sampleFlow(), { author: "somebody" })] }),
  "a connection with a secret": sampleBundle({ connections: [Object.assign({ password: "p" }, connection)] }),
  "a connection without a key": sampleBundle({ connections: [{ ...connection, key: "" }] }),
  "sealed values that are none": sampleBundle({ sealed: { recipient: "k", values: { a: 1 as never } } }),
}

for (const [what, bundle] of Object.entries(broken)) {
  test(`the JSON Schema and the schema of record both refuse ${what}`, () => {
    const json: unknown = JSON.parse(JSON.stringify(bundle))
    assert.equal(isBundle(json), false)
    assert.equal(bundleSchema.safeParse(json).success, false)
  })
}
