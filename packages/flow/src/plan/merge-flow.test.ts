import assert from "node:assert/strict"
import { test } from "node:test"
import type { Flow } from "../document/flow.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Side } from "../merge/merged.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { flowHere, planOf } from "../testing/sample-plan.ts"
import type { PlannedFlow } from "./plan.ts"

const base = sampleFlow({ flow: { nodes: [sampleNode({ name: "Credentials", settings: { url: "/a", title: "A" } })] } })
const having = (flow: Partial<Flow>): FlowDocument => ({ ...base, flow: { ...base.flow, ...flow } })
const settings = (fields: Readonly<Record<string, string>>): FlowDocument =>
  having({ nodes: [sampleNode({ name: "Credentials", settings: { url: "/a", title: "A", ...fields } })] })

/** The flow came in as `base`, was changed to `ours` here, and comes again as `theirs`. */
const merged = ({
  ours,
  theirs,
  choices = {},
}: {
  readonly ours: FlowDocument
  readonly theirs: FlowDocument
  readonly choices?: Readonly<Record<string, Side>>
}): PlannedFlow => {
  const { flows } = planOf({
    flows: [theirs],
    here: { flows: [flowHere(ours, { origin: { id: base.flow.id, document: base } })] },
    options: { onConflict: "merge" },
    choices: { [base.flow.id]: choices },
  })
  const [flow] = flows
  assert.ok(flow)
  return flow
}

test("a merge takes what changed in the file and keeps what changed here (SPEC 11.4)", () => {
  const flow = merged({ ours: settings({ title: "B" }), theirs: having({ description: "New" }) })
  assert.deepEqual(
    [flow.action, flow.document, flow.changes.map(({ kind }) => kind), flow.merge?.kept.map(({ kind }) => kind)],
    [
      "new-version",
      { ...settings({ title: "B" }), flow: { ...settings({ title: "B" }).flow, description: "New" } },
      ["head-changed"],
      ["setting-changed"],
    ],
  )
  assert.deepEqual(flow.arrived, having({ description: "New" }))
})

test("a file that says nothing new leaves what is here as it is", () => {
  const flow = merged({ ours: settings({ title: "B" }), theirs: base })
  assert.deepEqual([flow.action, flow.document, flow.changes], ["unchanged", settings({ title: "B" }), []])
})

test("what both changed blocks until somebody chooses", () => {
  const question = { ours: settings({ url: "/b" }), theirs: settings({ url: "/c" }) }
  const flow = merged(question)
  assert.deepEqual(
    [flow.action, flow.document, flow.merge?.open, flow.problems],
    [
      "blocked",
      question.theirs,
      1,
      [
        {
          code: "plan.merge-conflict",
          severity: "error",
          message:
            "In “Login”, a change here and a change in the file clash: “Credentials”: url. Choose which of the two counts.",
          at: { node: "n_a" },
        },
      ],
    ],
  )
  const id = flow.merge?.conflicts[0]?.id ?? ""
  const ours = merged({ ...question, choices: { [id]: "ours" } })
  assert.deepEqual([ours.action, ours.document], ["unchanged", question.ours])
  const theirs = merged({ ...question, choices: { [id]: "theirs" } })
  assert.deepEqual([theirs.action, theirs.document, theirs.merge?.open], ["new-version", question.theirs, 0])
})

test("a flow that never came in can't be merged (SPEC 11.4)", () => {
  const { flows } = planOf({
    flows: [settings({ url: "/c" })],
    here: { flows: [flowHere(base)] },
    options: { onConflict: "merge" },
  })
  assert.deepEqual(
    flows.map(({ action, problems }) => [action, problems]),
    [
      [
        "blocked",
        [
          {
            code: "plan.no-base",
            severity: "error",
            message:
              "“Login”, which has the id flow_sample here, can't be merged with the file: it never came in from elsewhere, so that nobody can tell which of the two changed. Make the file a new version of it, or add it with a new id.",
          },
        ],
      ],
    ],
  )
})
