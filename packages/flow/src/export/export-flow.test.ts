import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { exportFlow } from "./export-flow.ts"
import { writeFlow } from "./write-flow.ts"

const suspect = sampleFlow({ flow: { nodes: [sampleNode({ settings: { password: "hunter2" } })] } })

test("an export is the canonical text and a name for the file", () => {
  const document = sampleFlow()
  assert.deepEqual(exportFlow(document), {
    kind: "file",
    text: writeFlow(document),
    fileName: "login.login.flow.json",
  })
})

test("what looks like a secret is not exported (SPEC 5.9)", () => {
  const exported = exportFlow(suspect)
  assert.equal(exported.kind, "refused")
  assert.deepEqual(exported.kind === "refused" && exported.problems.map(({ code }) => code), [
    "export.suspected-secret",
  ])
})

test("what looks like a secret is exported when whoever exports has looked and allows it", () => {
  assert.equal(exportFlow(suspect, { allowSuspectedSecrets: true }).kind, "file")
})
