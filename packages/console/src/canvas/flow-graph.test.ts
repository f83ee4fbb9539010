import assert from "node:assert/strict"
import test from "node:test"
import { type FlowDocument, newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { flowGraph } from "./flow-graph.ts"
import { nodeDescriptions, problemCounts } from "./node-description.ts"

const empty = newFlow({ id: "flow_a", category: "authentication", type: "logout", name: "Test" })
const node = (id: string, type: string, more: object = {}) => ({
  id,
  type,
  version: 1,
  name: id,
  settings: {},
  ...more,
})
const document = (flow: Partial<FlowDocument["flow"]>): FlowDocument => ({ ...empty, flow: { ...empty.flow, ...flow } })

const small = document({
  nodes: [
    node("end", "flow.endSuccess"),
    node("start", "flow.start"),
    node("odd", "acme.thing", { outputs: [{ id: "a b", label: "A + B" }] }),
  ],
  links: [
    { from: "start", output: "next", to: "odd" },
    { from: "odd", output: "a b", to: "end" },
    { from: "odd", output: "gone", to: "nowhere" },
  ],
})

test("nodes come in the order of the flow", () => {
  assert.deepEqual(
    flowGraph(small, catalogue).nodes.map(({ id }) => id),
    ["start", "odd", "end"],
  )
})

test("a start has no input and an end has no output", () => {
  const [start, , end] = flowGraph(small, catalogue).nodes
  assert.equal(start?.hasInput, false)
  assert.equal(end?.outputs.length, 0)
  assert.equal(end?.look, "success")
})

test("a node of another product shows its outputs, those that only a link knows included", () => {
  const odd = flowGraph(small, catalogue).nodes[1]
  assert.equal(odd?.look, "placeholder")
  assert.equal(odd?.typeLabel, "thing")
  assert.deepEqual(
    odd?.outputs.map(({ label }) => label),
    ["A + B", "gone"],
  )
})

test("a link to a node that is not there is not drawn", () => {
  assert.equal(flowGraph(small, catalogue).edges.length, 2)
})

test("the same link twice has two ids", () => {
  const link = { from: "start", output: "next", to: "end" }
  const { edges } = flowGraph(document({ ...small.flow, links: [link, link] }), catalogue)
  assert.equal(new Set(edges.map(({ id }) => id)).size, 2)
})

test("more outputs make a higher card", () => {
  const [start, odd] = flowGraph(small, catalogue).nodes
  assert.ok((odd?.height ?? 0) > (start?.height ?? 0))
})

test("a node is described with its place in the flow, its outputs and its problems", () => {
  const graph = flowGraph(small, catalogue)
  const counts = problemCounts([
    { severity: "warning", message: "Something is odd.", at: { node: "odd" } },
    { severity: "error", message: "Something else is wrong." },
  ])
  assert.equal(
    nodeDescriptions(graph, counts).get("odd"),
    "odd, thing, step 2 of 3, outputs: A + B to end, gone leads nowhere, 1 warning",
  )
})

test("the way by the first output of a card comes first, whatever the file has first", () => {
  const links = ["end", "two", "one"].map((to) => ({
    from: "ask",
    output: { one: "next", two: "failure", end: "later" }[to] ?? "",
    to,
  }))
  const nodes = [
    node("ask", "server.setVariables"),
    node("one", "server.setVariables"),
    node("two", "server.setVariables"),
    node("end", "flow.endSuccess"),
  ]
  const graph = flowGraph(document({ nodes, links }), catalogue)
  assert.deepEqual(
    graph.nodes.map(({ id }) => id),
    ["ask", "one", "two", "end"],
  )
})

test("a Go To shows the name of its Label, and what follows that comes after it", () => {
  const { nodes, jumps } = flowGraph(
    document({
      nodes: [
        node("end", "flow.endSuccess"),
        node("label", "flow.label", { settings: { name: "Again" } }),
        node("jump", "flow.goTo", { settings: { label: "Again" } }),
        node("start", "flow.start"),
      ],
      links: [
        { from: "start", output: "next", to: "jump" },
        { from: "label", output: "next", to: "end" },
      ],
    }),
    catalogue,
  )
  assert.deepEqual(jumps, [{ from: "jump", to: "label" }])
  assert.deepEqual(nodes.map(({ id, look, typeLabel }) => [id, look, typeLabel]).slice(1, 3), [
    ["jump", "goTo", "Go To · Again"],
    ["label", "label", "Label · Again"],
  ])
})
