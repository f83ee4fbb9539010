import assert from "node:assert/strict"
import test from "node:test"
import { type FlowDocument, type FlowNode, linkKey } from "@gatewright/flow"
import { comparison } from "./comparison.ts"
import { marksOf } from "./marks-of.ts"

const node = (id: string, part: Partial<FlowNode> = {}): FlowNode => ({
  id,
  type: "frontend.form",
  version: 1,
  name: id,
  settings: {},
  ...part,
})

const before: FlowDocument = {
  format: "gatewright/flow",
  formatVersion: 1,
  flow: {
    id: "flow_a",
    category: "authentication",
    type: "login",
    name: "Sign in",
    description: "",
    tags: [],
    tracking: "onError",
    nodes: [node("a", { settings: { title: "$t(login.title)t$" } }), node("b"), node("c")],
    links: [
      { from: "a", output: "submit", to: "b" },
      { from: "b", output: "next", to: "c" },
    ],
    texts: { fallback: "en", languages: { en: { login: { title: "Hello" } } } },
  },
  layout: { nodes: { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } }, notes: [], groups: [] },
}

const changed = (part: Partial<FlowDocument["flow"]>, layout: Partial<FlowDocument["layout"]> = {}): FlowDocument => ({
  ...before,
  flow: { ...before.flow, ...part },
  layout: { ...before.layout, ...layout },
})

const compared = (after: FlowDocument, showMoves = false) => comparison({ before, after, showMoves })

test("moves are left out of the list and counted, until somebody asks for them", () => {
  const moved = changed({}, { nodes: { ...before.layout.nodes, b: { x: 300, y: 90 } } })
  assert.deepEqual([compared(moved).steps.length, compared(moved).moves], [0, 1])
  assert.deepEqual(
    compared(moved, true).groups.map(({ id, steps }) => [id, steps.length]),
    [["drawing", 1]],
  )
})

test("changes of one node stand together, under its name", () => {
  const after = changed({
    nodes: [node("a", { name: "Credentials", settings: { title: "Hi", hint: "You" } }), node("b"), node("c")],
  })
  const [group] = compared(after).groups
  assert.deepEqual([group?.title, group?.node, group?.steps.length], ["Credentials", "a", 3])
})

test("steps are numbered in the order of the list: head, nodes, links, texts", () => {
  const after = changed({
    description: "New",
    nodes: [...before.flow.nodes, node("d")],
    links: [...before.flow.links, { from: "c", output: "next", to: "d" }],
    texts: { fallback: "en", languages: { en: { login: { title: "Welcome" } } } },
  })
  const { groups, steps } = compared(after)
  assert.deepEqual(
    groups.map(({ id }) => id),
    ["head", "node d", "links", "texts en"],
  )
  assert.deepEqual(
    steps.map(({ index }) => index),
    [0, 1, 2, 3],
  )
})

test("nodes are gone through in the order that the canvas gives them", () => {
  const after = changed({ nodes: before.flow.nodes.map((each) => ({ ...each, name: `${each.id}!` })) })
  const { groups } = comparison({ before, after, showMoves: false, order: ["c", "a", "b"] })
  assert.deepEqual(
    groups.map(({ node: id }) => id),
    ["c", "a", "b"],
  )
})

test("a text that changed is about the nodes that show it", () => {
  const after = changed({ texts: { fallback: "en", languages: { en: { login: { title: "Welcome" } } } } })
  const { steps } = compared(after)
  assert.deepEqual(steps[0]?.nodes, ["a"])
  assert.equal(marksOf(steps).after.nodes.get("a"), "changed")
})

test("what was removed is marked on the left, with its links, and what was added on the right", () => {
  const after = changed({
    nodes: [...before.flow.nodes.filter(({ id }) => id !== "c"), node("d")],
    links: [
      { from: "a", output: "submit", to: "b" },
      { from: "b", output: "next", to: "d" },
    ],
  })
  const marks = marksOf(compared(after).steps)
  assert.deepEqual([...marks.before.nodes], [["c", "removed"]])
  assert.deepEqual([...marks.before.links], [[linkKey({ from: "b", output: "next", to: "c" }), "removed"]])
  assert.deepEqual([...marks.after.nodes], [["d", "added"]])
  assert.deepEqual([...marks.after.links], [[linkKey({ from: "b", output: "next", to: "d" }), "added"]])
})

test("a node that changed and moved is marked as changed", () => {
  const after = changed(
    { nodes: [node("a", { name: "New" }), node("b"), node("c")] },
    { nodes: { ...before.layout.nodes, a: { x: 0, y: 50 } } },
  )
  assert.equal(marksOf(compared(after, true).steps).before.nodes.get("a"), "changed")
})
