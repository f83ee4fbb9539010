import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowNode } from "../document/node.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { check } from "./check.ts"

const node = (id: string, type: string, settings: FlowNode["settings"] = {}): FlowNode => ({
  id,
  type,
  version: 1,
  name: id,
  settings,
})
const link = (from: string, to: string, output = "next") => ({ from, output, to })
const start = node("Start", "flow.start")
const end = node("End", "flow.endSuccess")
const goTo = (label: string, id = "Away") => node(id, "flow.goTo", { label })
const label = (name: string, id = "Place") => node(id, "flow.label", { name })

const problemsOf = (nodes: readonly FlowNode[], links: readonly ReturnType<typeof link>[]) =>
  check(sampleFlow({ flow: { nodes, links } }), { catalogue }).map(({ code, message, at }) => ({ code, message, at }))

const codesOf = (...flow: Parameters<typeof problemsOf>) => problemsOf(...flow).map(({ code }) => code)

test("a run reaches what comes after the label that it goes to (SPEC 14.1)", () => {
  assert.deepEqual(codesOf([start, goTo("out"), label("out"), end], [link("Start", "Away"), link("Place", "End")]), [])
  assert.deepEqual(codesOf([start, label("out"), end], [link("Start", "End"), link("Place", "End")]), [
    "check.unreachable-node",
  ])
})

test("a jump to a label that is not there is an error, with the name that was meant (SPEC 14.2)", () => {
  const [problem] = problemsOf([start, goTo("outt"), label("out"), end], [link("Start", "Away"), link("Place", "End")])
  assert.deepEqual(problem, {
    code: "check.unknown-label",
    message: "“Away” goes to the label “outt”, which is not in this flow. Did you mean “out”?",
    at: { pointer: "/flow/nodes/1/settings/label", node: "Away", nodeName: "Away", setting: "/label" },
  })
  const [far] = problemsOf([start, goTo("elsewhere"), end], [link("Start", "Away")])
  assert.match(far?.message ?? "", /Add a Label of that name, or name another one\.$/)
})

test("several labels of one name are an error, and none of them is gone to (SPEC 14.2)", () => {
  const nodes = [start, goTo("out"), label("out"), label("out", "Second"), end]
  const links = [link("Start", "Away"), link("Place", "End"), link("Second", "End")]
  const problems = problemsOf(nodes, links)
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["check.duplicate-label", "check.unreachable-node", "check.unreachable-node", "check.unreachable-node"],
  )
  assert.equal(
    problems[0]?.message,
    "Several labels have the name “out”: “Place” and “Second”. Give each a name of its own.",
  )
})

test("names that are still empty are told as settings that are missing", () => {
  const codes = codesOf([start, goTo(""), label(""), label("", "Second"), end], [link("Start", "Away")])
  assert.deepEqual([...new Set(codes)], ["check.missing-setting", "check.unreachable-node"])
})

test("a loop over a jump is a loop, and a jump is no dead end", () => {
  const problems = problemsOf([start, label("again"), goTo("again")], [link("Start", "Place"), link("Place", "Away")])
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["check.loop-without-screen"],
  )
  assert.match(problems[0]?.message ?? "", /“Place” → “Away” → “Place”/)
})

test("a variable that is set before a jump is known after it", () => {
  const set = node("Set", "server.setVariable", { name: "count", value: "1" })
  const when = node("When", "decision.condition", { when: "count == '1'" })
  const nodes = [start, set, goTo("on"), label("on"), when, end]
  const links = [
    link("Start", "Set"),
    link("Set", "Away"),
    link("Place", "When"),
    link("When", "End", "yes"),
    link("When", "End", "no"),
  ]
  assert.deepEqual(codesOf(nodes, links), [])
})
