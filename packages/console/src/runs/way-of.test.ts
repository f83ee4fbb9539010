import assert from "node:assert/strict"
import { test } from "node:test"
import { newFlow, stepOf } from "./testing/small-run.ts"
import { wayOf } from "./way-of.ts"

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
  const { nodes, links, labels } = wayOf(steps, { document, current })
  return { nodes: Object.fromEntries(nodes), links: [...links.keys()], labels: Object.fromEntries(labels ?? []) }
}

test("nodes that were passed have the numbers of their steps, and the one where the run stands is told apart", () => {
  assert.deepEqual(wayAt(2), {
    nodes: { start: "passed", form: "current" },
    links: ["start|next|form", "form|submit|call"],
    labels: { start: "1", form: "2, 3" },
  })
})

test("while a run is in a library flow it stands at the node that called it", () => {
  const { nodes, links } = wayAt(4)
  assert.equal(nodes["call"], "current")
  assert.equal(nodes["form"], "passed")
  assert.equal(links.length, 2)
})

test("the return of a library flow leaves the node that called it", () => {
  assert.deepEqual(wayAt(5).links.at(-1), "call|nestedSuccess|end")
  assert.equal(wayAt(6).nodes["end"], "current")
})

test("a step with an error marks its node and the link that it left by", () => {
  const failing = [stepOf({ node: "form", output: "submit", error: "No." }), stepOf({ node: "call", did: "ended" })]
  const { nodes, links } = wayOf(failing, { document, current: 1 })
  assert.equal(nodes.get("form"), "failed")
  assert.deepEqual([...links.values()], ["failed"])
})
