import assert from "node:assert/strict"
import test from "node:test"
import { apply, type FlowDocument } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { withLinks } from "./with-links.ts"

const when = {
  id: "n_if",
  type: "decision.condition",
  version: 1,
  name: "",
  settings: {
    cases: [
      { id: "yes", label: "Yes", when: "true" },
      { id: "no", label: "No", when: "false" },
    ],
  },
}
const document: FlowDocument = {
  format: "gatewright/flow",
  formatVersion: 1,
  flow: {
    id: "flow_a",
    category: "authentication",
    type: "login",
    name: "A",
    description: "",
    tags: [],
    tracking: "onError",
    nodes: [when, { id: "n_end", type: "flow.endSuccess", version: 1, name: "", settings: {} }],
    links: [
      { from: "n_if", output: "yes", to: "n_end" },
      { from: "n_if", output: "no", to: "n_end" },
    ],
    texts: { fallback: "en", languages: { en: {} } },
  },
  layout: { nodes: {}, notes: [], groups: [] },
}
const changed = (pointer: string, value: unknown) =>
  withLinks(
    { kind: "set-setting", node: "n_if", pointer, value: JSON.parse(JSON.stringify(value)) },
    { document, node: when, catalogue },
  )

test("an output that is taken away takes its link along, and undo brings both back", () => {
  const { operation, lost } = changed("/cases", [when.settings.cases[0]])
  assert.deepEqual(
    lost.map(({ output }) => output),
    ["no"],
  )
  const applied = apply(document, operation)
  assert.ok(!("problem" in applied))
  assert.deepEqual(
    applied.document.flow.links.map(({ output }) => output),
    ["yes"],
  )
  const back = apply(applied.document, applied.inverse)
  assert.ok(!("problem" in back))
  assert.deepEqual(new Set(back.document.flow.links), new Set(document.flow.links))
})

test("another label, and another order, leave the links alone", () => {
  assert.deepEqual(changed("/cases/0/label", "Perhaps").lost, [])
  assert.deepEqual(changed("/cases", when.settings.cases.toReversed()).lost, [])
})

test("while settings don't fit, no link goes", () => assert.deepEqual(changed("/cases", 5).lost, []))
