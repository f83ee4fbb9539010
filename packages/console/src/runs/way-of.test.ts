import assert from "node:assert/strict"
import { test } from "node:test"
import { linkKey } from "@gatewright/flow"
import { newFlow, stepOf } from "./testing/small-run.ts"
import { placeIn, wayOf } from "./way-of.ts"

const document = newFlow(
  ["start", "form", "call", "end"],
  [
    ["start", "next", "form"],
    ["form", "submit", "call"],
    ["form", "back", "start"],
    ["call", "nestedSuccess", "end"],
  ],
)

const steps = [
  stepOf({ node: "start", output: "next" }),
  stepOf({ node: "form", did: "showed" }),
  stepOf({ node: "form", visit: "answered", output: "submit" }),
  stepOf({ node: "call", did: "called" }),
  stepOf({ flowId: "flow_library", node: "form", output: "submit" }),
  stepOf({ flowId: "flow_library", node: "back", did: "returned", output: "nestedSuccess" }),
  stepOf({ node: "end", did: "ended" }),
]

const wayAt = (current: number) => {
  const { nodes, links, labels, counts, left } = wayOf(steps, { document, current })
  return {
    nodes: Object.fromEntries(nodes),
    links: [...links.keys()],
    labels: Object.fromEntries(labels ?? []),
    counts: Object.fromEntries(counts ?? []),
    left: Object.fromEntries(left ?? []),
  }
}

const [toForm, toCall, toEnd] = document.flow.links.filter(({ output }) => output !== "back").map(linkKey)

test("nodes that were passed have the numbers of their steps and their time, and the one where the run stands is told apart", () => {
  assert.deepEqual(wayAt(2), {
    nodes: { start: "passed", form: "current" },
    links: [toForm, toCall],
    labels: { start: "1 · 1 ms", form: "2, 3 · 2 ms" },
    counts: { [String(toForm)]: 1, [String(toCall)]: 1 },
    left: { start: "next", form: "submit" },
  })
})

test("while a run is in a library flow it stands at the node that called it", () => {
  const { nodes, links } = wayAt(4)
  assert.equal(nodes["call"], "current")
  assert.equal(nodes["form"], "passed")
  assert.equal(links.length, 2)
  assert.equal(placeIn("flow_main", steps.slice(0, 5))?.node, "call")
  assert.equal(placeIn("flow_library", steps.slice(0, 5))?.node, "form")
})

test("the return of a library flow leaves the node that called it", () => {
  const { links, left } = wayAt(5)
  assert.equal(links.at(-1), toEnd)
  assert.equal(left["call"], "nestedSuccess")
  assert.equal(wayAt(6).nodes["end"], "current")
})

test("a link that was taken more than once says how often", () => {
  const round = [
    stepOf({ node: "start", output: "next" }),
    stepOf({ node: "form", output: "back" }),
    stepOf({ node: "start", output: "next" }),
  ]
  const { counts } = wayOf(round, { document, current: 2 })
  assert.equal(counts?.get(String(toForm)), 2)
})

test("a node that is drawn otherwise by now says so", () => {
  const { labels } = wayOf(steps, { document, current: 1, changed: new Set(["form"]) })
  assert.deepEqual(Object.fromEntries(labels ?? []), { start: "1 · 1 ms", form: "2 · 1 ms · changed since" })
})

test("a step with an error marks its node and the link that it left by", () => {
  const failing = [stepOf({ node: "form", output: "submit", error: "No." }), stepOf({ node: "call", did: "ended" })]
  const { nodes, links } = wayOf(failing, { document, current: 1 })
  assert.equal(nodes.get("form"), "failed")
  assert.deepEqual([...links.values()], ["failed"])
})
