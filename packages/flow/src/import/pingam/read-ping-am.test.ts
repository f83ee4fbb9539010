import assert from "node:assert/strict"
import { test } from "node:test"
import { flowDocumentSchema, type FlowDocument } from "../../document/flow-document.ts"
import { isJsonObject, type Json, type JsonObject } from "../../document/json.ts"
import { writeFlow } from "../../export/write-flow.ts"
import { collectedPingAm, pingAmFixture, pingAmFixtures } from "../../testing/ping-am-files.ts"
import { missingIn, restorePingAm } from "../../testing/restore-ping-am.ts"
import { readFlowFile } from "../read-flow-file.ts"
import type { ReadFlows } from "../read-result.ts"
import { readPingAm } from "./read-ping-am.ts"

const files = new Map([...pingAmFixtures.map((name) => [name, pingAmFixture(name)] as const), ...collectedPingAm()])

const read = (json: JsonObject): ReadFlows => {
  const result = readPingAm(json)
  assert.equal(result?.kind, "flows")
  return result
}

const documentsOf = ({ main, libraries, others }: ReadFlows): readonly FlowDocument[] => [main, ...libraries, ...others]

test(`every journey of ${files.size} files becomes a document that is written and read again to the same bytes (SPEC 8.1)`, () => {
  for (const [file, json] of files) {
    for (const document of documentsOf(read(json))) {
      const { success, error } = flowDocumentSchema.safeParse(document)
      assert.ok(success, `${file}: ${error?.message}`)
      const text = writeFlow(document)
      const again = readFlowFile(text)
      assert.equal(again.kind, "flows", file)
      assert.equal(again.kind === "flows" && writeFlow(again.main), text, file)
    }
  }
})

test("nothing of a journey is lost: nodes, settings, connections, scripts, page children and all else are found again (SPEC 8.5)", () => {
  for (const [file, json] of files) {
    const byName = new Map(documentsOf(read(json)).map((document) => [document.flow.name, document]))
    for (const [name, bundle] of bundlesIn(json)) {
      const document = byName.get(name)
      assert.ok(document, `${file}: ${name}`)
      assert.deepEqual(missingIn(restorePingAm(document), normal(bundle)), [], `${file}: ${name}`)
    }
  }
})

const bundlesIn = (json: JsonObject): readonly (readonly [string, JsonObject])[] => {
  const { trees } = json
  if (isJsonObject(trees))
    return Object.entries(trees).flatMap(([name, bundle]) => (isJsonObject(bundle) ? [[name, bundle]] : []))
  const name = isJsonObject(json["tree"]) ? json["tree"]["_id"] : undefined
  return typeof name === "string" ? [[name, { ...json, meta: undefined }]] : []
}

/** What is not meant to come back as it was: fractions of coordinates, an old spelling, who changed a script and when. */
const normal = ({ innernodes, ...bundle }: JsonObject): JsonObject => {
  const rounded = mapped({ ...bundle, ...(innernodes === undefined ? {} : { innerNodes: innernodes }) })
  return isJsonObject(rounded) ? rounded : {}
}

const dropped = /^(?:createdBy|creationDate|lastModifiedBy|lastModifiedDate)$/

const mapped = (json: Json | undefined): Json | undefined => {
  if (Array.isArray(json)) return json.map((item: Json) => mapped(item) ?? null)
  if (!isJsonObject(json)) return json
  return Object.fromEntries(
    Object.entries(json)
      .filter(([key]) => !dropped.test(key))
      .map(([key, value]) => [
        key,
        /^[xy]$/.test(key) && typeof value === "number" ? Math.round(value) : mapped(value),
      ]),
  )
}

test("the same file gives the same documents (SPEC 8.3)", () => {
  const json = pingAmFixture("admin-console.json")
  assert.deepEqual(read(structuredClone(json)), read(json))
})

test("the bytes of an export are read like those of a flow file", () => {
  const bytes = new TextEncoder().encode(JSON.stringify(pingAmFixture("admin-console.json"), null, 4))
  assert.deepEqual(readFlowFile(bytes), read(pingAmFixture("admin-console.json")))
})
