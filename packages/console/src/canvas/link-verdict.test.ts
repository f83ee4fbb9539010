import assert from "node:assert/strict"
import test from "node:test"
import { newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { frameElement } from "./element-id.ts"
import { flowGraph } from "./flow-graph.ts"
import type { LinkStart } from "./link-draft.ts"
import { linkVerdict } from "./link-verdict.ts"

const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "A" })
const node = (id: string, type: string, name = id) => ({ id, type, version: 1, name, settings: {} })
const document = {
  ...empty,
  flow: {
    ...empty.flow,
    nodes: [
      node("n_start", "flow.start", "Start"),
      node("n_set", "server.setVariables", "Set"),
      node("n_in", "server.setVariables", "In"),
      node("n_out", "server.setVariables", "Out"),
      node("n_end", "flow.endSuccess", "End"),
    ],
    links: [{ from: "n_in", output: "next", to: "n_out" }],
  },
  layout: {
    ...empty.layout,
    groups: [
      { id: "g_one", name: "One way in", nodes: ["n_in", "n_out"] },
      { id: "g_two", name: "Two ways in", nodes: ["n_set", "n_end"] },
    ],
  },
}
const graph = flowGraph(document, catalogue)
const start: LinkStart = { anchor: { x: 0, y: 0 }, moves: "to", from: "n_set", output: "next" }
const verdict = (element: string, how: Partial<LinkStart> = {}, outputs: readonly string[] = ["next"]) =>
  linkVerdict({ document, catalogue, graph, start: { ...start, ...how }, element, outputAt: () => outputs[0] })
const message = (given: ReturnType<typeof verdict>) => ("problem" in given ? given.problem.message : "")

test("a link that is let go on a collapsed group leads to the node where that is entered", () => {
  assert.deepEqual(verdict(frameElement("g_one")), { link: { from: "n_set", output: "next", to: "n_in" } })
})

test("the reason why a link can't lead somewhere names both ends", () => {
  assert.match(message(verdict("n_start")), /^“Set” can't lead to “Start”\. A run begins/u)
  assert.match(
    message(verdict(frameElement("g_two"), { from: "n_in" })),
    /^“In” can't lead to “Two ways in”\. .*Expand/u,
  )
})

test("the beginning of a link is taken to the output that is nearest, where there is one", () => {
  const moved = { moves: "from", from: "n_set", to: "n_out" } as const
  assert.deepEqual(verdict("n_in", moved, ["failure"]), { link: { from: "n_in", output: "failure", to: "n_out" } })
  assert.match(message(verdict("n_end", moved, [])), /^“End” can't lead to “Out”\. It has no outputs\.$/u)
  assert.match(message(verdict(frameElement("g_one"), moved)), /collapsed/u)
})
