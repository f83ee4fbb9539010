import assert from "node:assert/strict"
import { test } from "node:test"
import type { JsonObject } from "../../document/json.ts"
import type { ReadFlows } from "../read-result.ts"
import { readPingAm } from "./read-ping-am.ts"

/** A journey that calls others. */
const journey = (calls: readonly string[], more: JsonObject = {}): JsonObject => ({
  tree: {
    entryNodeId: "0",
    ...more,
    nodes: Object.fromEntries(
      calls.map((name, index) => [
        String(index),
        { nodeType: "InnerTreeEvaluatorNode", displayName: `Call ${name}`, connections: {} },
      ]),
    ),
  },
  nodes: Object.fromEntries(calls.map((name, index) => [String(index), { tree: name }])),
})

const read = (trees: JsonObject, meta: JsonObject = {}): ReadFlows => {
  const result = readPingAm({ meta, trees })
  assert.equal(result?.kind, "flows")
  return result
}

const roles = ({ main, libraries, others }: ReadFlows) => ({
  main: main.flow.name,
  libraries: libraries.map(({ flow }) => flow.name),
  others: others.map(({ flow }) => flow.name),
})

test("the main journey is the one that no other calls (SPEC 8.2)", () => {
  const trees = { Inner: journey([]), Outer: journey(["Middle"]), Middle: journey(["Inner"]), Apart: journey([]) }
  assert.deepEqual(roles(read(trees)), { main: "Outer", libraries: ["Inner", "Middle"], others: ["Apart"] })
})

test("the one that was selected for the export comes before (SPEC 8.2)", () => {
  const trees = { Outer: journey(["Middle"]), Middle: journey([]), Apart: journey([]) }
  const result = read(trees, { treesSelectedForExport: ["Gone", "Apart"] })
  assert.deepEqual(roles(result), { main: "Apart", libraries: [], others: ["Outer", "Middle"] })
})

test("a journey that may only be called is a library, and the main one only where there is no other", () => {
  const inner = { innerTreeOnly: true }
  assert.equal(read({ Inner: journey([], inner), Plain: journey([]) }).main.flow.name, "Plain")
  const alone = read({ Inner: journey([], inner) })
  assert.deepEqual([alone.main.flow.name, alone.main.flow.category], ["Inner", "libraries"])
})

test("journeys that call each other in a circle end, and a call of the main one is a warning", () => {
  const result = read({ A: journey(["B", "A"]), B: journey(["C"]), C: journey(["A", "B"]) })
  assert.deepEqual(roles(result), { main: "A", libraries: ["B", "C"], others: [] })
  assert.deepEqual(
    result.problems.map(({ code }) => code),
    ["pingam.calls-main"],
  )
})

test("a journey that is not in the file is a reference that somebody binds", () => {
  const { main } = read({ Outer: journey(["Elsewhere"]) })
  assert.deepEqual(main.flow.nodes.at(-1)?.settings, {
    flow: { $flow: "flow_pingam-Elsewhere", type: "library", name: "Elsewhere" },
  })
})
