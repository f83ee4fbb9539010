import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { requirementsOf } from "./requirements-of.ts"

const needs = (...nodes: Parameters<typeof sampleNode>[0][]) =>
  requirementsOf(sampleFlow({ flow: { nodes: nodes.map((node) => sampleNode(node)) } }))

test("a thing that several nodes need is told once, with all of them", () => {
  const settings = { headers: [{ secret: { $secret: "risk" } }, { secret: { $secret: "risk" } }] }
  assert.deepEqual(needs({ id: "n_b", settings }, { id: "n_a", settings }), [
    { kind: "secret", key: "risk", detail: "", name: "", nodes: ["n_a", "n_b"] },
  ])
})

test("connections tell their kind, flows their type and name, in order of kind, key and detail", () => {
  const found = needs({
    settings: {
      a: { $flow: "flow_b", type: "library", name: "" },
      b: { $flow: "flow_b", type: "library", name: "Step-up" },
      c: { $connection: "mail", kind: "smtp" },
      d: { $connection: "mail", kind: "http" },
      e: { $flow: "flow_a", type: "library", name: "" },
    },
  })
  assert.deepEqual(
    found.map(({ kind, key, detail, name }) => [kind, key, detail, name]),
    [
      ["connection", "mail", "http", ""],
      ["connection", "mail", "smtp", ""],
      ["flow", "flow_a", "library", ""],
      ["flow", "flow_b", "library", "Step-up"],
    ],
  )
})

test("nodes of unknown types and the parts of pages are walked as well", () => {
  const part = sampleNode({ id: "n_part", type: "other.Part", settings: { x: { $secret: "inside" } } })
  assert.deepEqual(
    needs({ type: "other.Page", settings: { y: [{ $secret: "outside" }] }, children: [part] }).map(({ key, nodes }) => [
      key,
      nodes,
    ]),
    [
      ["inside", ["n_part"]],
      ["outside", ["n_a"]],
    ],
  )
})

test("a flow that calls itself needs nothing from outside", () => {
  assert.deepEqual(needs({ settings: { flow: { $flow: "flow_sample", type: "library", name: "Me" } } }), [])
})
