import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowDocument } from "../../document/flow-document.ts"
import { writeFlow } from "../../export/write-flow.ts"
import { pingAmFixture } from "../../testing/ping-am-files.ts"
import { placeFlow } from "./place-flow.ts"
import { readPingAm } from "./read-ping-am.ts"

const login = (): FlowDocument => {
  const read = readPingAm(pingAmFixture("login.journey.json"))
  assert.equal(read?.kind, "flows")
  return read.main
}

const ends = ({ flow }: FlowDocument) =>
  flow.nodes.filter(({ type }) => /Success|Failure/.test(type)).map(({ type }) => type)

const starts = ({ flow }: FlowDocument) =>
  flow.links.filter(({ from }) => from === "n_startNode").map(({ output, to }) => [output, to])

const first = "n_a12bc72f-ad97-4f1e-a789-a1fa3dd566c8"

test("a journey that becomes a library flow ends there as library flows end (SPEC 8.7)", () => {
  const placed = placeFlow(login(), { category: "libraries", type: "library" })
  assert.deepEqual([placed.flow.category, placed.flow.type], ["libraries", "library"])
  assert.deepEqual(ends(placed), ["flow.nestedSuccess", "flow.nestedFailure"])
  assert.deepEqual(starts(placed), [["next", first]])
})

test("Start leads on by the outputs that it has in that place (SPEC 8.7)", () => {
  const placed = placeFlow(login(), { category: "custom", type: "onboarding" })
  assert.deepEqual(ends(placed), ["flow.endSuccess", "flow.endFailure"])
  assert.deepEqual(starts(placed), [["next", first]])
})

test("a journey that comes back is the same again", () => {
  const there = placeFlow(login(), { category: "libraries", type: "library" })
  const back = placeFlow(there, { category: "authentication", type: "login" })
  assert.equal(writeFlow(back), writeFlow(login()))
})
