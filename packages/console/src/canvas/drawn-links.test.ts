import assert from "node:assert/strict"
import test from "node:test"
import { newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { collapsedGroups } from "./collapsed-groups.ts"
import { drawnLinks } from "./drawn-links.ts"
import { flowGraph } from "./flow-graph.ts"

const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "A" })
const node = (id: string, name: string) => ({ id, type: "server.setVariables", version: 1, name, settings: {} })
const document = {
  ...empty,
  flow: {
    ...empty.flow,
    nodes: [node("a", "Password"), node("b", "Count"), node("c", "Again"), node("d", "OTP")],
    links: [
      { from: "a", output: "next", to: "b" },
      { from: "b", output: "next", to: "c" },
      { from: "b", output: "failure", to: "d" },
      { from: "c", output: "next", to: "d" },
      { from: "a", output: "failure", to: "d" },
    ],
  },
}
const graph = flowGraph(document, catalogue)
const cards = new Map(graph.nodes.map(({ id, width, height }, index) => [id, { x: index * 300, y: 0, width, height }]))
const lines = (collapsed: readonly string[]) =>
  drawnLinks({
    graph,
    cards,
    groups: collapsedGroups({
      groups: [{ id: "g", name: "Once more", nodes: ["b", "c"] }],
      collapsed: new Set(collapsed),
      cards,
    }),
  })

test("a link is told by the names of its nodes and its output", () => {
  assert.deepEqual(
    lines([]).map(({ label }) => label),
    [
      "Password, Next, to Count",
      "Count, Next, to Again",
      "Again, Next, to OTP",
      "Count, Failure, to OTP",
      "Password, Failure, to OTP",
    ],
  )
})

test("the links of a collapsed group lead to its frame, those to one card as one line, and those within are gone", () => {
  assert.deepEqual(
    lines(["g"]).map(({ source, target, links, label }) => ({ source, target, count: links.length, label })),
    [
      { source: "a", target: "frame|g", count: 1, label: "Password, Next, to Count" },
      { source: "frame|g", target: "d", count: 2, label: "2 links from Once more to OTP" },
      { source: "a", target: "d", count: 1, label: "Password, Failure, to OTP" },
    ],
  )
})

test("a link goes around the cards between its ends", () => {
  const lane = lines([]).at(-1)?.route?.lane ?? 0
  assert.ok(lane >= Math.max(...[...cards.values()].map(({ height }) => height)))
})
