import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { canonical } from "./canonical.ts"
import { writeFlow } from "./write-flow.ts"

const keys = (value: object): readonly string[] => Object.keys(value)

test("known fields stand in the order of the schema and x- fields last (SPEC 2.3, 2.4)", () => {
  const { nodes } = canonical(
    sampleFlow({
      flow: {
        nodes: [
          { "x-b": 1, "x-a": 2, children: [], outputs: [], settings: {}, name: "", version: 1, type: "t", id: "a" },
        ],
      },
    }),
  ).flow
  assert.deepEqual(keys(nodes[0] ?? {}), [
    "id",
    "type",
    "version",
    "name",
    "settings",
    "outputs",
    "children",
    "x-a",
    "x-b",
  ])
})

test("an optional field that is undefined is left out (SPEC 2.3)", () => {
  const { nodes } = canonical(sampleFlow({ flow: { nodes: [sampleNode({ outputs: undefined })] } })).flow
  assert.ok(!("outputs" in (nodes[0] ?? {})))
})

test("settings have their keys in order at every depth, and arrays keep theirs (SPEC 2.5)", () => {
  const settings = { b: [{ z: 1, y: 2 }, 1], a: { d: 1, c: 2 } }
  const { nodes } = canonical(sampleFlow({ flow: { nodes: [sampleNode({ settings })] } })).flow
  assert.equal(JSON.stringify(nodes[0]?.settings), '{"a":{"c":2,"d":1},"b":[{"y":2,"z":1},1]}')
})

test("nodes are in order of code units, not of an alphabet (SPEC 2.6)", () => {
  const nodes = ["b", "a", "B", "ab", "10", "9"].map((id) => sampleNode({ id }))
  assert.deepEqual(
    canonical(sampleFlow({ flow: { nodes } })).flow.nodes.map(({ id }) => id),
    ["10", "9", "B", "a", "ab", "b"],
  )
})

test("links are in order of from, output, to (SPEC 2.6)", () => {
  const links = [link("b", "x", "a"), link("a", "y", "a"), link("a", "x", "c"), link("a", "x", "b")]
  assert.deepEqual(canonical(sampleFlow({ flow: { links } })).flow.links, links.toReversed())
})

test("links that compare as equal are in order of what they are written as (SPEC 2.6)", () => {
  const links = [2, 1, 3].map((mark) => ({ from: "a", output: "x", to: "b", "x-mark": mark }))
  assert.deepEqual(
    canonical(sampleFlow({ flow: { links } })).flow.links.map((link) => link["x-mark"]),
    [1, 2, 3],
  )
})

test("outputs and children keep their order (SPEC 2.7)", () => {
  const outputs = [
    { id: "z", label: "" },
    { id: "a", label: "" },
  ]
  const children = [sampleNode({ id: "z" }), sampleNode({ id: "a" })]
  const { nodes } = canonical(sampleFlow({ flow: { nodes: [sampleNode({ outputs, children })] } })).flow
  assert.deepEqual(nodes[0]?.outputs, outputs)
  assert.deepEqual(
    nodes[0]?.children?.map(({ id }) => id),
    ["z", "a"],
  )
})

test("a file is written as two spaces, LF and one newline at the end (SPEC 2.1)", () => {
  assert.equal(
    writeFlow(sampleFlow({ layout: { nodes: { n_a: { y: 2, x: 1 } } }, "x-owner": "team" })),
    `{
  "format": "gatewright/flow",
  "formatVersion": 1,
  "flow": {
    "id": "flow_sample",
    "category": "authentication",
    "type": "login",
    "name": "Login",
    "description": "",
    "tags": [],
    "tracking": "onError",
    "nodes": [],
    "links": [],
    "texts": {
      "fallback": "en",
      "languages": {
        "en": {}
      }
    }
  },
  "layout": {
    "nodes": {
      "n_a": {
        "x": 1,
        "y": 2
      }
    },
    "notes": [],
    "groups": []
  },
  "x-owner": "team"
}
`,
  )
})

const link = (from: string, output: string, to: string) => ({ from, output, to })
