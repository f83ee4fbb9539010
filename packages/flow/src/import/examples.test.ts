import assert from "node:assert/strict"
import { globSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import { flowJsonSchema } from "../document/flow-json-schema.ts"
import { writeFlow } from "../export/write-flow.ts"
import { readFlowFile } from "./read-flow-file.ts"

// What people are given to begin with, and what they are told to keep for ever.

const root = fileURLToPath(new URL("../../../../", import.meta.url))
const isFlow = new Ajv2020({ strict: false }).compile(flowJsonSchema())
const files = globSync(["examples/*/*.flow.json", "packages/flow/fixtures/v1/*.flow.json"], { cwd: root })

test("there are examples and fixtures", () => {
  assert.ok(files.some((file) => file.startsWith("examples")))
  assert.ok(files.some((file) => file.startsWith("packages")))
})

for (const file of files) {
  const bytes = readFileSync(new URL(file, new URL("../../../../", import.meta.url)))

  test(`${file} fits the JSON Schema that editors use`, () => {
    assert.ok(isFlow(JSON.parse(bytes.toString())), JSON.stringify(isFlow.errors))
  })

  test(`${file} is read, and is written as the same bytes`, () => {
    const read = readFlowFile(bytes)
    if (read.kind === "refused") assert.fail(read.problems[0]?.message ?? "refused")
    assert.deepEqual(Buffer.from(writeFlow(read.main)), bytes)
  })
}
