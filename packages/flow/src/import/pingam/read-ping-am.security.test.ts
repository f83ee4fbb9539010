import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { flowDocumentSchema } from "../../document/flow-document.ts"
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../document/json.ts"
import { writeFlow } from "../../export/write-flow.ts"
import { arbitraryJson } from "../../testing/arbitrary-document.ts"
import { deepFreeze } from "../../testing/deep-freeze.ts"
import { pingAmFixture } from "../../testing/ping-am-files.ts"
import { readFlowFile } from "../read-flow-file.ts"
import type { ReadFlows } from "../read-result.ts"
import { readPingAm } from "./read-ping-am.ts"

/** Reads what must be a journey, and looks at what came of it: valid documents that survive a file. */
const readSafely = (json: JsonObject): ReadFlows | undefined => {
  const read = readPingAm(json)
  if (read?.kind !== "flows") return undefined
  for (const document of [read.main, ...read.libraries, ...read.others]) {
    const checked = flowDocumentSchema.safeParse(document)
    assert.ok(checked.success, JSON.stringify(checked.error?.issues))
    const text = writeFlow(document)
    const again = readFlowFile(text)
    assert.equal(again.kind === "flows" && writeFlow(again.main), text)
  }
  for (const { message, at } of read.problems) {
    assert.match(message, /^[A-Z].*\.$/s)
    assert.ok(at?.pointer !== undefined)
  }
  return read
}

const fixture = fc
  .constantFrom("admin-console.json", "designer-nodes.single.json", "login.journey.json")
  .map(pingAmFixture)

const hostile: fc.Arbitrary<Json> = fc.oneof(
  arbitraryJson,
  fc.constantFrom<Json>(
    "",
    "x".repeat(600),
    "\ud800",
    "\u0000name\u202e",
    "__proto__",
    "startNode",
    "70e691a5-1e33-4ac3-a356-e7b6d60d92e0",
    "[",
    '{"forNodes":{"a":{}},"structural":[null,{"x":1,"y":1e400,"text":"t"}]}',
    1e300,
    -0,
    [null],
    { "": "", a: { b: null } },
    { en: "<a href='javascript:x'>x</a>", "not a tag!": "x" },
  ),
)

/** Puts a value, or nothing, in the place that a row of numbers leads to. */
const changed = (json: Json, route: readonly number[], value: Json | undefined): Json | undefined => {
  const [step, ...rest] = route
  const keys = isJsonArray(json) ? [...json.keys()] : isJsonObject(json) ? Object.keys(json) : []
  const key = step === undefined || keys.length === 0 ? undefined : keys[step % keys.length]
  if (key === undefined) return value
  if (isJsonArray(json)) return json.map((item, index) => (index === key ? (changed(item, rest, value) ?? null) : item))
  if (!isJsonObject(json)) return value
  return Object.fromEntries(
    Object.entries(json).flatMap(([name, item]) => {
      const after = name === key ? changed(item ?? null, rest, value) : item
      return after === undefined ? [] : [[name, after]]
    }),
  )
}

test("a file with anything missing or of another kind never throws, and gives valid documents or nothing (SPEC 8.6)", () => {
  const route = fc.array(fc.nat(50), { minLength: 2, maxLength: 9 })
  const mutations = fc.array(fc.tuple(route, fc.option(hostile, { nil: undefined })), { minLength: 1, maxLength: 4 })
  let read = 0
  fc.assert(
    fc.property(fixture, mutations, (json, changes) => {
      const mutated = changes.reduce<Json>((file, [steps, value]) => changed(file, steps, value) ?? null, json)
      if (!isJsonObject(mutated)) return
      if (readSafely(deepFreeze(mutated))) read += 1
    }),
    { numRuns: 800 },
  )
  assert.ok(read > 300, `${read} of the files were journeys still`)
})

test("names that are parts of objects are names", () => {
  const text = JSON.stringify(pingAmFixture("login.journey.json"))
    .replaceAll("2119f332-0f69-4088-a7a1-6582bf0f2001", "__proto__")
    .replaceAll("51e8c4c1-3509-4635-90e6-d2cc31c4a6a5", "constructor")
    .replaceAll("Page Node", "__proto__")
    .replace('"Login":', '"__proto__":')
  const read = readSafely(JSON.parse(text))
  assert.equal(read?.main.flow.name, "__proto__")
  assert.ok(read.main.flow.nodes.some(({ id }) => id === "n___proto__"))
  assert.equal(Object.getPrototypeOf(read.main.flow.texts.languages), Object.prototype)
})

test("a node that has the id of an end does not become a second end", () => {
  const success = "70e691a5-1e33-4ac3-a356-e7b6d60d92e0"
  const read = readSafely({
    tree: {
      entryNodeId: "a",
      nodes: {
        a: { nodeType: "X", connections: { next: success } },
        [success]: { nodeType: "Y", connections: { next: "a" } },
        startNode: { nodeType: "Z" },
      },
    },
  })
  assert.equal(read?.main.flow.nodes.filter(({ type }) => type === "flow.endSuccess").length, 1)
  assert.equal(read.main.flow.nodes.length, 5)
})

test("a page whose parts repeat, or are the page itself, ends", () => {
  const page = { nodes: [{ _id: "a" }, { _id: "p" }, { _id: "a" }], _type: { _id: "PageNode" } }
  const read = readSafely({
    tree: { nodes: { p: { nodeType: "PageNode" } } },
    nodes: { p: page },
    innerNodes: { p: page, a: { _type: { _id: "UsernameCollectorNode" } } },
  })
  const [, node] = read?.main.flow.nodes ?? []
  assert.deepEqual(
    node?.children?.map(({ id }) => id),
    ["n_a", "n_p:2", "n_a:2"],
  )
})

test("words of the file reach neither the type of a node nor a message as they are", () => {
  const read = readSafely({
    trees: {
      "L\u202eogin": { tree: { nodes: { a: { nodeType: "x".repeat(500), displayName: "\u0007<img src=x>" } } } },
    },
  })
  assert.equal(read?.main.flow.nodes.at(-1)?.type.length, 100)
  const messages = read.problems.map(({ message }) => message).join("\n")
  assert.ok(!messages.includes("\u0007") && !messages.includes("\u202e"))
})

test("20,000 nodes and as many warnings are read at once, and the first hundred warnings are told", () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `node ${index}`)
  const nodes = Object.fromEntries(
    ids.map((id, index) => [
      id,
      { nodeType: "X", displayName: "Same", connections: { next: ids[index + 1] ?? "end" } },
    ]),
  )
  const read = readPingAm({ trees: { Huge: { tree: { entryNodeId: "node 0", nodes } } } })
  assert.equal(read?.kind, "flows")
  assert.equal(read.main.flow.nodes.length, 20_001)
  assert.equal(read.problems.length, 101)
  assert.equal(read.problems[100]?.message, "The file has 19900 more problems like these.")
})
