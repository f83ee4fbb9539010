import assert from "node:assert/strict"
import { test } from "node:test"
import { catalogue } from "@gatewright/nodes/definitions"
import { changedNodes } from "./changed-nodes.ts"
import { flowPath } from "./flow-path.ts"
import { nextError } from "./next-error.ts"
import { runWords } from "./run-words.ts"
import { newFlow, stepOf } from "./testing/small-run.ts"
import { takenEvents } from "./use-debug-events.ts"

const reference = { $flow: "flow_library", type: "library", name: "Inner" }
const main = newFlow(["start", "call", "end"], [["call", "nestedSuccess", "end"]], {
  call: { type: "flow.executeNested", settings: { flow: reference } },
})
const base = newFlow(["ask", "done"])
const library = { ...base, flow: { ...base.flow, id: "flow_library", name: "Inner" } }
const inner = { flowId: "flow_library" }

const steps = [
  stepOf({ output: "next" }),
  stepOf({ node: "call", did: "called" }),
  stepOf({ ...inner, node: "ask", did: "showed" }),
  stepOf({ ...inner, node: "ask", error: "No.", output: "failure" }),
  stepOf({ ...inner, node: "done", did: "returned", output: "nestedSuccess" }),
  stepOf({ node: "end", did: "ended" }),
]
const path = (index: number) => flowPath(steps, index, "flow_main")

test("a step is inside of its flow and of those that called it", () => {
  assert.deepEqual([0, 1, 2, 4, 5].map(path), [
    ["flow_main"],
    ["flow_main"],
    ["flow_main", "flow_library"],
    ["flow_main", "flow_library"],
    ["flow_main"],
  ])
})

test("a library flow that calls itself is inside of itself, and a run that fails in there ends in its main flow", () => {
  const calls = [
    stepOf({ did: "called" }),
    stepOf({ ...inner, did: "called" }),
    stepOf({ ...inner, did: "failed", error: "No." }),
    stepOf({ node: "end", did: "ended" }),
  ]
  assert.deepEqual(flowPath(calls, 2, "flow_main"), ["flow_main", "flow_library", "flow_library"])
  assert.deepEqual(flowPath(calls, 3, "flow_main"), ["flow_main"])
})

test("a run whose first steps are not kept begins inside of a library flow", () =>
  assert.deepEqual(flowPath(steps.slice(2), 0, "flow_main"), ["flow_main", "flow_library"]))

test("a call says where it leads, and a return how the caller is left", () => {
  const told = runWords(steps, { documents: { flow_main: main, flow_library: library }, catalogue })
  assert.deepEqual([told[1]?.did, told[4]?.did], ["Called “Inner”", "Returned by Nested Success"])
  const blind = runWords(steps, { documents: { flow_main: main }, catalogue })
  assert.deepEqual([blind[1]?.did, blind[2]?.name], ["Called a library flow", "ask"])
})

test("after the last error comes the first one again", () => {
  const failing = [0, 1, 2, 3].map((at) => stepOf(at % 2 === 1 ? { error: "No." } : {}))
  assert.deepEqual(
    [0, 1, 2, 3].map((at) => nextError(failing, at)),
    [1, 3, 3, 1],
  )
  assert.equal(nextError([stepOf({})], 0), undefined)
})

test("nodes that do something else by now are told apart, those with another name alone are not", () => {
  const [start, call, end] = main.flow.nodes
  assert.ok(start && call && end)
  const nodes = [
    { ...start, name: "Other" },
    { ...call, settings: {} },
  ]
  assert.deepEqual([...changedNodes(main, { ...main, flow: { ...main.flow, nodes } })], ["call", "end"])
  const links = [{ from: "start", output: "next", to: "end" }]
  assert.deepEqual([...changedNodes(main, { ...main, flow: { ...main.flow, links } })], ["start", "call"])
  assert.equal(changedNodes(main, main).size, 0)
})

test("events are added to what is known of a run, and replace what was known of another", () => {
  const known = takenEvents(
    { run: null, status: "waiting", steps: [], libraries: {}, over: false, isLost: true },
    {
      run: "a",
      status: "active",
      steps: [{ number: 1, ...stepOf({}) }],
      libraries: { flow_library: library },
      over: false,
    },
  )
  assert.deepEqual([known.steps.length, known.isLost], [1, false])
  const more = { status: "active" as const, steps: [{ number: 2, ...stepOf({}) }], libraries: {}, over: false }
  const next = takenEvents(known, { run: "a", ...more })
  assert.deepEqual([next.steps.length, Object.keys(next.libraries)], [2, ["flow_library"]])
  const other = takenEvents(next, { run: "b", ...more })
  assert.deepEqual([other.steps.length, other.libraries], [1, {}])
})
