import assert from "node:assert/strict"
import { test } from "node:test"
import type { Categorisation, CategoryDefinition, TypeDefinition } from "../document/categorisation.ts"
import type { Plan } from "./plan.ts"
import { flowHere, planOf } from "../testing/sample-plan.ts"
import { sampleFlow } from "../testing/sample-flow.ts"

const partners: CategoryDefinition = {
  name: "partners",
  index: 2,
  color: "#0f7b6c",
  deletable: true,
  display: { en: { name: "Partners", description: "Everything for partners." } },
}
const onboarding: TypeDefinition = { category: "partners", name: "onboarding", deletable: true, display: {} }
const defined: Categorisation = { categories: [partners], types: [onboarding] }
const flow = sampleFlow({ flow: { category: "partners", type: "onboarding" } })
const place = { category: "partners", type: "onboarding" }

const rowsOf = ({ categories, types, flows }: Plan) => ({
  categories: categories.map(({ action, category }) => `${action} ${category.name}`),
  types: types.map(({ action, type }) => `${action} ${type.category}/${type.name}`),
  flows: flows.map(({ action, document }) => `${action} ${document.flow.category}/${document.flow.type}`),
})

const codesOf = ({ problems }: Plan) => problems.map(({ code, severity }) => `${severity} ${code}`)

test("definitions that come with the flows are made with them, as they look there (SPEC 11.12)", () => {
  const plan = planOf({ flows: [flow], arriving: { categorisation: defined } })
  assert.deepEqual(rowsOf(plan), {
    categories: ["create partners"],
    types: ["create partners/onboarding"],
    flows: ["create partners/onboarding"],
  })
  assert.deepEqual(plan.categories[0]?.category, partners)
  assert.deepEqual(plan.problems, [])
})

test("a type that no file defines is missing and keeps its flows out, until somebody says that it be created", () => {
  const open = planOf({ flows: [flow] })
  assert.deepEqual(rowsOf(open), {
    categories: [],
    types: ["missing partners/onboarding"],
    flows: ["blocked partners/onboarding"],
  })
  assert.deepEqual(open.types[0]?.flows, ["flow_sample"])
  const created = planOf({ flows: [flow], options: { types: [{ ...place, to: "create" }] } })
  assert.deepEqual(rowsOf(created), {
    categories: ["create partners"],
    types: ["create partners/onboarding"],
    flows: ["create partners/onboarding"],
  })
  assert.notEqual(created.hash, open.hash)
})

test("flows of a type that is not here get the type that somebody chose, and the type is not made", () => {
  const to = { category: "custom", type: "Partner onboarding" }
  const options = { types: [{ ...place, to }] }
  const plan = planOf({ flows: [flow], arriving: { categorisation: defined }, options })
  assert.deepEqual(rowsOf(plan), {
    categories: [],
    types: ["move partners/onboarding"],
    flows: ["create custom/Partner onboarding"],
  })
  const applied = plan.flows[0]?.document ?? flow
  const again = planOf({ flows: [flow], here: { flows: [flowHere(applied)] }, options })
  assert.deepEqual(rowsOf(again).flows, ["unchanged custom/Partner onboarding"], "what was applied is unchanged (11.6)")
})

test("a flow can't be given a type that is not here either", () => {
  const to = { category: "devices", type: "pairing" }
  const plan = planOf({ flows: [flow], options: { types: [{ ...place, to }] } })
  assert.deepEqual(rowsOf(plan).flows, ["blocked devices/pairing"])
})

test("a choice for a type that is here means nothing", () => {
  const to = { category: "custom", type: "x" }
  const options = { types: [{ ...place, to }] }
  const plan = planOf({ flows: [flow], here: { categorisation: defined }, options })
  assert.deepEqual(rowsOf(plan), { categories: [], types: [], flows: ["create partners/onboarding"] })
})

test("what is here stays as it is, and that is said where the files have it otherwise (SPEC 11.12)", () => {
  const here = { categorisation: { categories: [{ ...partners, color: "#000000" }], types: [onboarding] } }
  const plan = planOf({ flows: [flow], arriving: { categorisation: defined }, here })
  assert.deepEqual(rowsOf(plan), {
    categories: ["unchanged partners"],
    types: ["unchanged partners/onboarding"],
    flows: ["create partners/onboarding"],
  })
  assert.deepEqual(
    plan.problems.map(({ severity, message }) => `${severity}: ${message}`),
    [
      "warning: “partners” is here already with another name, colour or position, and stays as here. Change what is here where the other is wanted.",
    ],
  )
  const same = planOf({ flows: [flow], arriving: { categorisation: defined }, here: { categorisation: defined } })
  assert.deepEqual(same.problems, [])
})

test("the same definition in several files is one; one that differs stops the plan", () => {
  const twice = { categories: [partners, { ...partners }], types: [onboarding, onboarding] }
  assert.deepEqual(codesOf(planOf({ flows: [flow], arriving: { categorisation: twice } })), [])
  const other = { categories: [partners, { ...partners, index: 7 }], types: [onboarding] }
  assert.deepEqual(codesOf(planOf({ flows: [flow], arriving: { categorisation: other } })), [
    "error plan.same-category",
  ])
})

test("nobody defines built-in categories and types, or types of Custom and Libraries (P1.3)", () => {
  const categorisation = {
    categories: [{ ...partners, name: "authentication" }],
    types: [
      { ...onboarding, category: "authentication", name: "login" },
      { ...onboarding, category: "libraries", name: "helper" },
      { ...onboarding, category: "admin", name: "api" },
    ],
  }
  const plan = planOf({ flows: [sampleFlow()], arriving: { categorisation } })
  assert.deepEqual([plan.categories, plan.types], [[], []])
  assert.deepEqual(new Set(codesOf(plan)), new Set(["warning plan.category-left-out"]))
})

test("a type of one's own may be in a built-in category, which is not made", () => {
  const stepUp = sampleFlow({ flow: { category: "authentication", type: "step-up" } })
  const types = [{ ...onboarding, category: "authentication", name: "step-up" }]
  const plan = planOf({ flows: [stepUp], arriving: { categorisation: { categories: [], types } } })
  assert.deepEqual(rowsOf(plan), {
    categories: [],
    types: ["create authentication/step-up"],
    flows: ["create authentication/step-up"],
  })
})

test("where flows are chosen, only what these need is made", () => {
  const other = sampleFlow({ flow: { id: "flow_other" } })
  const arriving = { categorisation: defined }
  const plan = planOf({ flows: [flow, other], arriving, options: { flows: ["flow_other"] } })
  assert.deepEqual([plan.categories, plan.types], [[], []])
  assert.deepEqual(rowsOf(planOf({ flows: [other], arriving })).types, ["create partners/onboarding"])
})

test("a hostile name can't be made", () => {
  for (const name of ["__proto__", "Partners", "a b", "../x", "x".repeat(61), "all"]) {
    const odd = sampleFlow({ flow: { category: name, type: "onboarding" } })
    const types = [{ category: name, type: "onboarding", to: "create" as const }]
    const plan = planOf({ flows: [odd], options: { types } })
    assert.deepEqual([plan.flows[0]?.action, plan.types[0]?.definable, plan.categories], ["blocked", false, []], name)
  }
})
