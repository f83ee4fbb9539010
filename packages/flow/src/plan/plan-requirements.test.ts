import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowDocument } from "../document/flow-document.ts"
import type { JsonObject } from "../document/json.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { flowHere, planOf } from "../testing/sample-plan.ts"
import { noBindings, type Bindings } from "./bindings.ts"
import type { Here } from "./plan-question.ts"
import type { Plan } from "./plan.ts"

const needing = (settings: JsonObject, id = "flow_sample"): FlowDocument =>
  sampleFlow({ flow: { id, nodes: [sampleNode({ settings })] } })

const secret = needing({ token: { $secret: "risk-token" } })
const mail = needing({ mail: { $connection: "mail", kind: "smtp" } })
const stepUp = needing({ flow: { $flow: "flow_step", type: "library", name: "Step-up" } })
const library = sampleFlow({ flow: { id: "flow_step", category: "libraries", type: "library", name: "Step-up" } })

const rows = ({ requirements }: Plan) =>
  requirements.map(({ kind, key, boundTo, arriving }) => [kind, key, boundTo, arriving])
const bound = (fields: Partial<Bindings>): Bindings => ({ ...noBindings, ...fields })
const candidates = (document: FlowDocument, here: Partial<Omit<Here, "flows">>): readonly string[] | undefined =>
  planOf({ flows: [document], here }).requirements[0]?.candidates.map(({ key }) => key)

test("what several flows need is told once, with the flows that need it (SPEC 11.9)", () => {
  const { requirements } = planOf({ flows: [secret, needing({ a: { $secret: "risk-token" } }, "flow_a")] })
  assert.deepEqual(requirements, [
    {
      kind: "secret",
      key: "risk-token",
      detail: "",
      name: "",
      flows: ["flow_a", "flow_sample"],
      arriving: false,
      candidates: [],
    },
  ])
})

test("a need is met by the thing of that very name; a connection also has to be of the kind (SPEC 11.9)", () => {
  assert.deepEqual(rows(planOf({ flows: [secret], here: { secrets: ["risk-token"] } })), [
    ["secret", "risk-token", "risk-token", false],
  ])
  const of = (kind: string) => planOf({ flows: [mail], here: { connections: [{ key: "mail", kind, name: "" }] } })
  assert.deepEqual(rows(of("smtp")), [["connection", "mail", "mail", false]])
  assert.deepEqual(rows(of("http")), [["connection", "mail", undefined, false]])
  assert.deepEqual(rows(planOf({ flows: [stepUp], here: { flows: [flowHere(library)] } })), [
    ["flow", "flow_step", "flow_step", false],
  ])
})

test("a deleted library meets nothing", () => {
  const plan = planOf({ flows: [stepUp], here: { flows: [flowHere(library, { deleted: true })] } })
  assert.deepEqual(rows(plan), [["flow", "flow_step", undefined, false]])
})

test("an answer goes before what is remembered, and both before the name itself (SPEC 11.9)", () => {
  const here = { secrets: ["risk-token", "risk-prod", "risk-new"] }
  const remembered = bound({ secrets: { "risk-token": "risk-prod" } })
  assert.deepEqual(rows(planOf({ flows: [secret], here: { ...here, bindings: remembered } })), [
    ["secret", "risk-token", "risk-prod", false],
  ])
  const answer = bound({ secrets: { "risk-token": "risk-new" } })
  assert.deepEqual(rows(planOf({ flows: [secret], here: { ...here, bindings: remembered }, bindings: answer })), [
    ["secret", "risk-token", "risk-new", false],
  ])
})

test("what a name is bound to has to be here, or is told", () => {
  const messages = [
    planOf({ flows: [secret], bindings: bound({ secrets: { "risk-token": "risk-prod" } }) }),
    planOf({ flows: [mail], bindings: bound({ connections: { smtp: { mail: "mail-prod" } } }) }),
    planOf({ flows: [stepUp], bindings: bound({ flows: { flow_step: "flow_other" } }) }),
  ].map(({ problems }) => problems.map(({ code, severity, message }) => `${severity} ${code}: ${message}`))
  const rest = "which is not here. Bind it to something that is, or add what is missing."
  assert.deepEqual(messages, [
    [`warning plan.unknown-answer: The secret “risk-token” is bound to risk-prod, ${rest}`],
    [`warning plan.unknown-answer: The connection “mail” is bound to mail-prod, ${rest}`],
    [`warning plan.unknown-answer: The library flow “Step-up” is bound to flow_other, ${rest}`],
  ])
})

test("answers to what no flow needs say nothing", () => {
  assert.deepEqual(planOf({ flows: [secret], bindings: bound({ secrets: { other: "nowhere" } }) }).problems, [])
})

test("what comes with the files is arriving", () => {
  const connection = { key: "mail", kind: "smtp", name: "Mail", settings: {} }
  assert.deepEqual(rows(planOf({ flows: [mail], arriving: { connections: [connection] } })), [
    ["connection", "mail", undefined, true],
  ])
  assert.deepEqual(rows(planOf({ flows: [secret], arriving: { secrets: ["risk-token"] } })), [
    ["secret", "risk-token", undefined, true],
  ])
  assert.deepEqual(rows(planOf({ flows: [stepUp, library] })), [["flow", "flow_step", undefined, true]])
})

test("a library that gets a new id is the one of the files, whatever is here under the old one", () => {
  const other = sampleFlow({ flow: { ...library.flow, description: "Other" } })
  const plan = planOf({
    flows: [stepUp, library],
    here: { flows: [flowHere(other)], bindings: bound({ flows: { flow_step: "flow_gone" } }) },
    options: { ids: "new" },
  })
  assert.deepEqual([rows(plan), plan.problems], [[["flow", "flow_step", undefined, true]], []])
})

test("the thing of the same name is proposed first, then similar ones, then the others of the kind", () => {
  const secrets = ["zebra", "token", "risk-prod", "RISK_TOKEN", "prod-risk-token", "risk-token"]
  assert.deepEqual(candidates(secret, { secrets }), [
    "risk-token",
    "RISK_TOKEN",
    "prod-risk-token",
    "token",
    "risk-prod",
    "zebra",
  ])
})

test("connections are proposed of the kind alone, by key or by name", () => {
  const connections = [
    { key: "a", kind: "smtp", name: "Other" },
    { key: "b", kind: "smtp", name: "Mail" },
    { key: "mail", kind: "http", name: "Mail" },
  ]
  assert.deepEqual(candidates(mail, { connections }), ["b", "a"])
})

test("libraries are proposed by the name that the flow knows, not by what their ids look like", () => {
  const libraries = [
    { id: "flow_a", name: "Other" },
    { id: "flow_steq", name: "Also other" },
    { id: "flow_b", name: "Step-up" },
  ]
  assert.deepEqual(candidates(stepUp, { libraries }), ["flow_b", "flow_a", "flow_steq"])
})

test("where there are many, the best 50 are proposed", () => {
  const secrets = Array.from({ length: 80 }, (_, at) => `other-${at}`)
  const found = candidates(secret, { secrets: [...secrets, "risk-token"] })
  assert.deepEqual([found?.length, found?.[0]], [50, "risk-token"])
})
