import assert from "node:assert/strict"
import test from "node:test"
import { type FlowDocument, linkKey, merge } from "@gatewright/flow"
import { marksOfSide, nodesOfConflict } from "./merge-marks.ts"

const flow = (titles: readonly [string, string], to = "b"): FlowDocument => ({
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
    nodes: [
      { id: "a", type: "frontend.form", version: 1, name: "A", settings: { title: titles[0] } },
      { id: "b", type: "frontend.form", version: 1, name: "B", settings: { title: titles[1] } },
    ],
    links: [{ from: "a", output: "submit", to }],
    texts: { fallback: "en", languages: {} },
  },
  layout: { nodes: {}, notes: [], groups: [] },
})

const base = flow(["1", "1"])

test("a node that both changed is a conflict on both sides, one that one changed is marked there alone", () => {
  const [ours, theirs] = [flow(["2", "1"]), flow(["3", "9"])]
  const { conflicts } = merge({ base, ours, theirs })
  assert.deepEqual([...marksOfSide(base, ours, conflicts).nodes], [["a", "conflict"]])
  assert.deepEqual(
    [...marksOfSide(base, theirs, conflicts).nodes],
    [
      ["a", "conflict"],
      ["b", "changed"],
    ],
  )
})

test("a link that both led elsewhere is a conflict, and going there shows its ends", () => {
  const three: FlowDocument = {
    ...base,
    flow: { ...base.flow, nodes: [...base.flow.nodes, { id: "c", type: "x.y", version: 1, name: "C", settings: {} }] },
  }
  const to = (target: string): FlowDocument => ({
    ...three,
    flow: { ...three.flow, links: [{ from: "a", output: "submit", to: target }] },
  })
  const { conflicts } = merge({ base: three, ours: to("c"), theirs: to("a") })
  const [conflict = assert.fail("there is no conflict")] = conflicts
  assert.equal(nodesOfConflict(conflict).includes("a"), true)
  const marks = marksOfSide(three, to("c"), conflicts)
  assert.equal(marks.links.get(linkKey({ from: "a", output: "submit", to: "c" })), "conflict")
})
