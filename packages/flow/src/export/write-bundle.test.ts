import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { arbitraryBundle } from "../testing/arbitrary-bundle.ts"
import { sampleBundle } from "../testing/sample-bundle.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { canonicalBundle } from "./canonical-bundle.ts"
import { writeBundle } from "./write-bundle.ts"
import { writeFlow } from "./write-flow.ts"

/** The flows of a bundle, taken out of its text line by line: those that are four spaces in begin and end one. */
const flowsIn = (text: string): readonly string[] => {
  const flows: string[] = []
  for (const line of text.split("\n")) {
    if (line === "    {") flows.push("")
    if (flows.length > 0 && line.startsWith("    "))
      flows.push(`${flows.pop()}${line.slice(4).replace(/^\},$/, "}")}\n`)
    if (/^ {2}(?:\]|"flows": \[\])/.test(line)) return flows
  }
  return flows
}

test("a flow in a bundle is the text of its own file, four spaces further in (SPEC 10.4)", () => {
  fc.assert(
    fc.property(arbitraryBundle, (bundle) => {
      assert.deepEqual(flowsIn(writeBundle(bundle)), canonicalBundle(bundle).flows.map(writeFlow))
    }),
    { numRuns: 300 },
  )
})

test("flows are in order of category, type, name and id, connections of key, and sealed secrets stand last (SPEC 10.3)", () => {
  const flow = (id: string, place: Partial<Parameters<typeof sampleFlow>[0] & object>["flow"]) =>
    sampleFlow({ flow: { ...place, id } })
  const flows = [
    flow("flow_1", { category: "libraries", type: "library", name: "A" }),
    flow("flow_2", { name: "B" }),
    flow("flow_4", { name: "A" }),
    flow("flow_3", { name: "A" }),
    flow("flow_5", { category: "admin", type: "lock-user", name: "Z" }),
    flow("flow_6", { type: "logout", name: "A" }),
  ]
  const connection = (key: string) => ({ settings: { port: 1, host: "h" }, name: "", kind: "smtp", key })
  const text = writeBundle({
    sealed: { values: { b: "2", a: "1" }, recipient: "k" },
    connections: [connection("b"), connection("a")],
    "x-team": "id",
    flows,
    formatVersion: 1,
    format: "gatewright/bundle",
  })
  const json: { flows: { flow: { id: string } }[] } & Record<string, unknown> = JSON.parse(text)
  assert.deepEqual(
    json.flows.map(({ flow: { id } }) => id),
    ["flow_5", "flow_3", "flow_4", "flow_2", "flow_6", "flow_1"],
  )
  assert.deepEqual(Object.keys(json), ["format", "formatVersion", "flows", "connections", "sealed", "x-team"])
  assert.match(
    text.slice(text.indexOf('"connections"')),
    /^"connections": \[\n {4}\{\n {6}"key": "a",\n {6}"kind": "smtp"/,
  )
  assert.match(text, /"settings": \{\n {8}"host": "h",\n {8}"port": 1\n {6}\}\n {4}\}\n {2}\],\n {2}"sealed": \{/)
  assert.match(text, /"values": \{\n {6}"a": "1",\n {6}"b": "2"\n {4}\}\n {2}\},\n {2}"x-team": "id"\n\}\n$/)
})

test("no connections and no sealed secrets leave no trace", () => {
  const empty = sampleBundle({ flows: [], connections: [], sealed: { recipient: "k", values: {} } })
  assert.equal(writeBundle(empty), '{\n  "format": "gatewright/bundle",\n  "formatVersion": 1,\n  "flows": []\n}\n')
})
