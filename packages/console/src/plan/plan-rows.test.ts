import assert from "node:assert/strict"
import { test } from "node:test"
import { noBindings } from "@gatewright/flow"
import type { PlanAnswer, PlannedFlowRow } from "@gatewright/server/contract"
import { planNews } from "./plan-news.ts"
import { countActions, planRows } from "./plan-rows.ts"
import { todoOf } from "./todo-of.ts"
import { whyNotApply } from "./why-not-apply.ts"

const flow = (id: string, part: Partial<PlannedFlowRow> = {}): PlannedFlowRow => ({
  action: "create",
  file: "a.json",
  source: { id, name: id },
  id: `here_${id}`,
  name: id,
  category: "authentication",
  type: "login",
  changes: [],
  diverged: false,
  migrated: [],
  newCapabilities: [],
  problems: [],
  ...part,
})
const plan = (flows: readonly PlannedFlowRow[], part: Partial<PlanAnswer> = {}): PlanAnswer => ({
  hash: "h",
  flows: [...flows],
  connections: [],
  categories: [],
  types: [],
  secrets: [],
  requirements: [],
  problems: [],
  ...part,
})
const mail: PlanAnswer["requirements"][number] = {
  kind: "connection",
  key: "mail",
  detail: "smtp",
  name: "",
  flows: ["a"],
  arriving: false,
  candidates: [],
}
const error = { code: "x", severity: "error", message: "No." } as const

test("flows are chosen, needed by a chosen one, or left out", () => {
  const rows = planRows({
    all: plan([flow("a"), flow("b"), flow("c")]),
    plan: plan([flow("a"), flow("b", { action: "unchanged" })]),
    chosen: ["a"],
  })
  assert.deepEqual(
    rows.map(({ taken, flow: { action } }) => [taken, action]),
    [
      ["chosen", "create"],
      ["needed", "unchanged"],
      ["left-out", "create"],
    ],
  )
})

test("a flow that is left out is so at once, while the plan without it is being made", () => {
  const [row] = planRows({ all: plan([flow("a")]), plan: plan([flow("a")]), chosen: [], isReading: true })
  assert.equal(row?.taken, "left-out")
})

test("counts what becomes of the flows", () =>
  assert.deepEqual(countActions([flow("a"), flow("b", { action: "blocked" })]), {
    create: 1,
    "new-version": 0,
    unchanged: 0,
    blocked: 1,
  }))

test("a blocked flow, an error and a plan of nothing can't be applied, answers alone can", () => {
  const unchanged = plan([flow("a", { action: "unchanged" })])
  assert.match(whyNotApply(plan([flow("a", { action: "blocked" })]), noBindings) ?? "", /1 flow is blocked/)
  assert.ok(whyNotApply(plan([flow("a")], { problems: [error] }), noBindings))
  assert.ok(whyNotApply(unchanged, noBindings))
  assert.ok(whyNotApply(plan([]), noBindings))
  assert.equal(whyNotApply(plan([flow("a")]), noBindings), undefined)
  assert.equal(whyNotApply(unchanged, { ...noBindings, secrets: { a: "b" } }), undefined)
})

test("what is open and what is wrong is a to-do of the flow that it is about", () => {
  const todo = todoOf(
    plan([flow("a"), flow("b", { problems: [error, { ...error, severity: "warning" }] })], { requirements: [mail] }),
  )
  assert.deepEqual(todo.get("here_a"), ["The SMTP connection “mail” is not here."])
  assert.deepEqual(todo.get("here_b"), ["No."])
})

test("what arrives or is bound is no to-do", () => {
  const requirements = [
    { ...mail, boundTo: "mail" },
    { ...mail, key: "other", arriving: true },
  ]
  assert.deepEqual(todoOf(plan([flow("a")], { requirements })).get("here_a"), [])
})

test("says what the new plan says that the old one did not", () => {
  const before = plan([flow("a"), flow("b")], { requirements: [{ ...mail, boundTo: "mail" }] })
  assert.deepEqual(
    planNews(before, plan([flow("a", { action: "blocked" }), flow("b", { diverged: true })], { requirements: [mail] })),
    ["“a”: create became blocked.", "“b” was changed here.", "Nothing stands for “mail” any more."],
  )
  assert.equal(planNews(before, before).length, 1)
})
