import assert from "node:assert/strict"
import { test } from "node:test"
import { isDrawing } from "../compare/is-drawing.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { arrivingFlow, flowHere, planOf } from "../testing/sample-plan.ts"
import type { Plan, PlannedFlow } from "./plan.ts"

const call = (id: string) => ({ flow: { $flow: id, type: "library", name: "Library" } })

const library = (id: string, ...calls: readonly string[]): FlowDocument =>
  sampleFlow({
    flow: {
      id,
      category: "libraries",
      type: "library",
      name: id,
      nodes: calls.map((called) => sampleNode({ id: `n_${called}`, settings: call(called) })),
    },
  })

const main = sampleFlow({ flow: { id: "flow_main", nodes: [sampleNode({ settings: call("flow_lib") })] } })
const lib = library("flow_lib", "flow_lib", "flow_deep")
const deep = library("flow_deep")
const all = [main, lib, deep]
const changed = (document: FlowDocument): FlowDocument => ({
  ...document,
  flow: { ...document.flow, description: "Changed" },
})

const rows = ({ flows }: Plan) => flows.map(({ action, source, document }) => [action, source.id, document.flow.id])
const messagesOf = ({ problems }: Pick<PlannedFlow | Plan, "problems">): readonly string[] =>
  problems.filter(({ code }) => !code.startsWith("check.")).map(({ code, message }) => `${code}: ${message}`)
const flowOf = ({ flows }: Plan, id = "flow_main"): PlannedFlow => {
  const flow = flows.find(({ source }) => source.id === id)
  assert.ok(flow)
  return flow
}

test("flows whose ids are free are made, those that are called before those that call them (SPEC 11.2, 11.7)", () => {
  assert.deepEqual(rows(planOf({ flows: all })), [
    ["create", "flow_deep", "flow_deep"],
    ["create", "flow_lib", "flow_lib"],
    ["create", "flow_main", "flow_main"],
  ])
})

test("flows that call each other are planned all the same", () => {
  const plan = planOf({ flows: [library("flow_a", "flow_b"), library("flow_b", "flow_a")] })
  assert.deepEqual(
    plan.flows.map(({ source }) => source.id),
    ["flow_b", "flow_a"],
  )
})

test("what is here as it is in the files is unchanged, and says nothing (SPEC 11.2)", () => {
  const plan = planOf({ flows: all, here: { flows: all.map((flow) => flowHere(flow)) } })
  for (const { action, changes, problems, newCapabilities, diverged } of plan.flows) {
    assert.deepEqual([action, changes, problems, newCapabilities, diverged], ["unchanged", [], [], [], false])
  }
  assert.deepEqual(plan.problems, [])
})

test("other content under the same id becomes a new version, with what changes (SPEC 11.2)", () => {
  const flow = flowOf(planOf({ flows: [changed(main)], here: { flows: [flowHere(main)] } }))
  assert.deepEqual(
    [flow.action, flow.document, flow.before, flow.changes.map(({ kind }) => kind)],
    ["new-version", changed(main), main, ["head-changed"]],
  )
})

test("a flow that is only drawn in another way is a new version that changes its drawing alone", () => {
  const drawn = sampleFlow({ flow: main.flow, layout: { nodes: { n_a: { x: 1, y: 2 } } } })
  const flow = flowOf(planOf({ flows: [drawn], here: { flows: [flowHere(main)] } }))
  assert.deepEqual([flow.action, flow.changes.length, flow.changes.every(isDrawing)], ["new-version", 1, true])
})

test("a flow can become a copy, and with it those that are here and call it", () => {
  const plan = planOf({
    flows: [main, lib, changed(deep)],
    here: { flows: all.map((flow) => flowHere(flow)) },
    options: { onConflict: "copy" },
  })
  assert.deepEqual(rows(plan), [
    ["create", "flow_deep", "flow_new1"],
    ["create", "flow_lib", "flow_new2"],
    ["create", "flow_main", "flow_new3"],
  ])
  assert.deepEqual(
    flowOf(plan, "flow_lib").document.flow.nodes.map(({ settings }) => settings),
    [call("flow_new2"), call("flow_new1")],
  )
})

test("a flow that is in the way can stop the plan", () => {
  const plan = planOf({
    flows: [changed(main)],
    here: { flows: [flowHere(main, { name: "Sign in" })] },
    options: { onConflict: "fail" },
  })
  const flow = flowOf(plan)
  assert.deepEqual(
    [flow.action, flow.before, flow.changes.length, messagesOf(flow)],
    [
      "blocked",
      main,
      1,
      [
        "plan.conflict: A flow with the id flow_main is here already: “Sign in”, with other content. Make the file a new version of it, merge the two, or add it with a new id.",
      ],
    ],
  )
})

test("with new ids all flows get one, and call each other by them (SPEC 11.3)", () => {
  const plan = planOf({ flows: all, here: { flows: [flowHere(main)] }, options: { ids: "new" } })
  assert.deepEqual(rows(plan), [
    ["create", "flow_deep", "flow_new1"],
    ["create", "flow_lib", "flow_new2"],
    ["create", "flow_main", "flow_new3"],
  ])
  assert.deepEqual(
    flowOf(plan).document.flow.nodes.map(({ settings }) => settings),
    [call("flow_new2")],
  )
})

test("with new ids, a library that is here with the same content is used as it is (SPEC 11.3)", () => {
  const plan = planOf({
    flows: all,
    here: { flows: [flowHere(lib), flowHere(deep)] },
    options: { ids: "new" },
  })
  assert.deepEqual(rows(plan), [
    ["unchanged", "flow_deep", "flow_deep"],
    ["unchanged", "flow_lib", "flow_lib"],
    ["create", "flow_main", "flow_new1"],
  ])
  assert.deepEqual(
    flowOf(plan).document.flow.nodes.map(({ settings }) => settings),
    [call("flow_lib")],
  )
})

test("a new id brings a new name where the name is taken, no two the same; the base of a merge keeps the one of the file", () => {
  const twin = sampleFlow({ flow: { id: "flow_twin" } })
  const plan = planOf({
    flows: [main, twin],
    here: { names: new Set(["Login"]) },
    options: { ids: "new" },
  })
  assert.deepEqual(
    plan.flows.map((flow) => [flow.document.flow.name, flow.arrived.flow.name, messagesOf(flow)]),
    [
      [
        "Login (2)",
        "Login",
        ["import.name-taken: A flow named “Login” is here already, so this one is named “Login (2)”."],
      ],
      [
        "Login (3)",
        "Login",
        ["import.name-taken: A flow named “Login” is here already, so this one is named “Login (3)”."],
      ],
    ],
  )
})

test("a flow that keeps its id keeps its name, and that the name is taken is said (SPEC 11.3)", () => {
  const flow = flowOf(planOf({ flows: [main], here: { names: new Set(["Login"]) } }))
  assert.deepEqual(
    [flow.document.flow.name, messagesOf(flow)],
    ["Login", ["import.name-taken: A flow named “Login” is here already."]],
  )
})

test("a new version whose name becomes that of another flow is told, one that keeps its name is not", () => {
  const named = (name: string): FlowDocument => ({ ...main, flow: { ...main.flow, name } })
  const here = { flows: [flowHere(named("Sign in"))], names: new Set(["Sign in", "Login"]) }
  assert.deepEqual(messagesOf(flowOf(planOf({ flows: [main], here }))), [
    "import.name-taken: A flow named “Login” is here already.",
  ])
  assert.deepEqual(messagesOf(flowOf(planOf({ flows: [changed(named("Sign in"))], here }))), [])
})

test("an id that belongs to a flow of another type blocks, with the words of a single import", () => {
  const found = flowHere(main, { category: "self-service", type: "registration", name: "Sign up" })
  const flow = flowOf(planOf({ flows: [main], here: { flows: [found] } }))
  assert.deepEqual(
    [flow.action, flow.document, flow.before, messagesOf(flow)],
    [
      "blocked",
      main,
      undefined,
      [
        "import.id-of-other-type: “Login”, a Login flow of Authentication, can't keep its id flow_main: it belongs to “Sign up”, a Registration flow of Self Service Configurations. Add the file with a new id.",
      ],
    ],
  )
})

test("an id that belongs to a deleted flow blocks, and that can be restored", () => {
  const flow = flowOf(planOf({ flows: [main], here: { flows: [flowHere(main, { deleted: true })] } }))
  assert.deepEqual(
    [flow.action, flow.restorable, messagesOf(flow)],
    [
      "blocked",
      "flow_main",
      [
        "import.id-deleted: “Login” can't keep its id flow_main: it belongs to “Login”, a Login flow of Authentication, which was deleted. Restore that flow, or add the file with a new id.",
      ],
    ],
  )
})

test("with new ids nothing is in the way", () => {
  const here = { flows: [flowHere(main, { deleted: true })] }
  assert.deepEqual(rows(planOf({ flows: [main], here, options: { ids: "new" } })), [
    ["create", "flow_main", "flow_new1"],
  ])
})

test("a category or a type that is not here blocks, also with a new id", () => {
  const odd = sampleFlow({ flow: { category: "devices", type: "pairing" } })
  for (const ids of ["preserve", "new"] as const) {
    const flow = flowOf(planOf({ flows: [odd], options: { ids } }), "flow_sample")
    assert.deepEqual(
      [flow.action, flow.document, messagesOf(flow)],
      [
        "blocked",
        odd,
        [
          "import.unknown-type: This file holds a pairing flow of devices, and there is no such flow type here. Create the type, or choose another one.",
        ],
      ],
    )
  }
})

test("flows can be chosen, and bring the flows that they reach (SPEC 11.7)", () => {
  const plan = planOf({ flows: [...all, sampleFlow()], options: { flows: ["flow_lib"] } })
  assert.deepEqual(
    plan.flows.map(({ source }) => source.id),
    ["flow_deep", "flow_lib"],
  )
})

test("a flow that the files do not hold can't be chosen", () => {
  const plan = planOf({ flows: [main], options: { flows: ["flow_main", "flow_elsewhere"] } })
  assert.deepEqual(
    [plan.flows.length, messagesOf(plan)],
    [
      1,
      [
        "plan.no-such-flow: The files hold no flow with the id flow_elsewhere, which was chosen. Choose among the flows of the files.",
      ],
    ],
  )
})

test("one id in several files is a problem that names them all (SPEC 11.5)", () => {
  const plan = planOf({
    flows: [arrivingFlow(changed(main), "b/login.flow.json"), arrivingFlow(main, "a/login.flow.json")],
  })
  assert.deepEqual(
    [plan.flows.map(({ file }) => file), messagesOf(plan)],
    [
      ["a/login.flow.json"],
      [
        "plan.same-id: The id flow_main belongs to several flows of the files: “Login” in a/login.flow.json and “Login” in b/login.flow.json. Keep it in one of them.",
      ],
    ],
  )
})

test("what keeps a file from being read is a problem of the plan (SPEC 11.5)", () => {
  const problem = { code: "import.not-json", severity: "error", message: "No." } as const
  assert.deepEqual(planOf({ flows: [main], arriving: { problems: [problem] } }).problems, [problem])
})

test("what the checks find stands with the flow, and does not block it", () => {
  const flow = flowOf(planOf({ flows: [main] }))
  assert.deepEqual([flow.action, flow.problems.some(({ code }) => code === "check.no-start")], ["create", true])
})

test("the steps that brought an older file up to date are told", () => {
  const migrated = [{ from: 1, to: 2, summary: "Renamed a field." }]
  assert.deepEqual(flowOf(planOf({ flows: [{ ...arrivingFlow(main), migrated }] })).migrated, migrated)
})

test("a draft that was changed since it last came in has diverged", () => {
  const origin = { id: "flow_main", document: main }
  const mine = changed(main)
  const theirs = sampleFlow({ flow: { ...main.flow, tracking: "off" } })
  const divergedOf = (found: FlowDocument): boolean =>
    flowOf(planOf({ flows: [theirs], here: { flows: [flowHere(found, { origin })] } })).diverged
  assert.deepEqual([divergedOf(mine), divergedOf(main)], [true, false])
})
