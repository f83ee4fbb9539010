import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { isDrawing } from "../compare/is-drawing.ts"
import { categories } from "../document/category.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { digestOf } from "../export/digest-of.ts"
import { writeFlow } from "../export/write-flow.ts"
import { arbitraryDocument } from "../testing/arbitrary-document.ts"
import { deepFreeze } from "../testing/deep-freeze.ts"
import { sampleNode } from "../testing/sample-flow.ts"
import { flowHere, planQuestion } from "../testing/sample-plan.ts"
import type { Plan } from "./plan.ts"
import { planFlows } from "./plan-flows.ts"
import type { FlowHere, PlanQuestion } from "./plan-question.ts"

const ids = ["flow_a", "flow_b", "flow_c", "flow_d"]
const places = [
  ...categories.flatMap(({ id, types }) => types.map((type) => ({ category: id, type }))),
  { category: "custom", type: "Onboarding" },
]

/** A flow of a place that is here, which calls any of the others and needs things of every kind. */
const arbitraryFlow = (id: string, place = fc.constantFrom(...places)): fc.Arbitrary<FlowDocument> =>
  fc
    .record({ document: arbitraryDocument, place, calls: fc.subarray(ids), needs: fc.subarray(needs) })
    .map(({ document, place: { category, type }, calls, needs: needed }) => {
      const callers = calls.map((called) =>
        sampleNode({ id: `n_calls_${called}`, settings: { flow: { $flow: called, type: "library", name: "" } } }),
      )
      const needy = sampleNode({ id: "n_needs", settings: { needed } })
      return {
        ...document,
        flow: { ...document.flow, category, type, id, nodes: [...document.flow.nodes, ...callers, needy] },
      }
    })

const needs = [
  { $secret: "constructor" },
  { $secret: "risk" },
  { $connection: "mail", kind: "smtp" },
  { $connection: "mail", kind: "http" },
  { $flow: "flow_elsewhere", type: "library", name: "Elsewhere" },
]

/** Flows, each on a place of its own or not at all. */
const arbitraryFlows = fc.tuple(...ids.map((id) => arbitraryFlow(id))).chain((flows) => fc.subarray(flows))

/** What is here: any of the flows of the files as it is, moved, changed, of another type or deleted, come in before or not. */
const arbitraryHere = (flows: readonly FlowDocument[]): fc.Arbitrary<readonly FlowHere[]> =>
  fc.subarray([...flows]).chain((there) =>
    fc.tuple(
      ...there.map((document) =>
        fc
          .record({
            base: arbitraryFlow(document.flow.id, fc.constant(document.flow)),
            draft: fc.oneof(fc.constant(document), arbitraryFlow(document.flow.id, fc.constant(document.flow))),
            hasOrigin: fc.boolean(),
            deleted: fc.boolean(),
            category: fc.constantFrom(document.flow.category, document.flow.category, "custom"),
          })
          .map(({ base, draft, hasOrigin, deleted, category }) =>
            flowHere(draft, {
              deleted,
              category,
              ...(hasOrigin && { origin: { id: document.flow.id, document: base } }),
            }),
          ),
      ),
    ),
  )

const bindings = fc.record({
  secrets: fc.dictionary(fc.constantFrom("risk", "constructor", "other"), fc.constantFrom("risk", "prod")),
  connections: fc.dictionary(
    fc.constantFrom("smtp", "http", "toString"),
    fc.dictionary(fc.constantFrom("mail", "crm"), fc.constantFrom("mail", "mail-prod")),
  ),
  flows: fc.dictionary(fc.constantFrom("flow_elsewhere", "flow_a"), fc.constantFrom("flow_a", "flow_x")),
})

const connection = fc.record({
  key: fc.constantFrom("mail", "crm", "constructor"),
  kind: fc.constantFrom("smtp", "http", "other"),
  name: fc.constantFrom("Mail", ""),
  settings: fc.constantFrom({}, { host: "a" }),
})

const arbitraryQuestion: fc.Arbitrary<PlanQuestion> = arbitraryFlows.chain((flows) =>
  fc
    .record({
      here: arbitraryHere(flows),
      files: fc.constantFrom([""], ["a.json", "b.json"]),
      connections: fc.array(connection, { maxLength: 3 }),
      connectionsHere: fc.array(connection, { maxLength: 2 }),
      secrets: fc.subarray(["risk", "mail/password", "/", "crm/"]),
      secretsHere: fc.subarray(["risk", "prod"]),
      remembered: bindings,
      answers: bindings,
      options: fc.record(
        {
          ids: fc.constantFrom("preserve", "new"),
          onConflict: fc.constantFrom("new-version", "copy", "merge", "fail"),
          flows: fc.subarray([...ids, "flow_elsewhere"]),
        },
        { requiredKeys: ["ids", "onConflict"] },
      ),
      choices: fc.constantFrom({}, { flow_a: { description: "theirs" } } as const),
    })
    .map(({ here, files, connections, connectionsHere, secrets, secretsHere, remembered, answers, options, choices }) =>
      planQuestion({
        arriving: {
          flows: files.flatMap((file) => flows.map((document) => ({ file, document, migrated: [] }))),
          connections,
          secrets,
        },
        here: { flows: here, connections: connectionsHere, secrets: secretsHere, bindings: remembered },
        options,
        bindings: answers,
        choices,
      }),
    ),
)

/** Writes what a plan says, as a server would. */
const applied = ({ here, ...question }: PlanQuestion, plan: Plan): PlanQuestion => {
  const written = plan.flows
    .filter(({ action }) => action === "create" || action === "new-version")
    .map(({ document, arrived, source }): [string, FlowHere] => {
      const { id } = document.flow
      const revision = (here.flows.get(id)?.revision ?? 0) + 1
      return [id, flowHere(document, { revision, origin: { id: source.id, document: arrived } })]
    })
  const flows = new Map([...here.flows, ...written])
  return { ...question, here: { ...here, flows, names: new Set([...flows.values()].map(({ name }) => name)) } }
}

const numRuns = 300

test("whatever is asked, there is a plan, and nothing of what was given is changed (SPEC 11.1)", () => {
  fc.assert(
    fc.property(arbitraryQuestion, (question) => {
      const { newId, ...given } = question
      const plan = planFlows({ ...deepFreeze(given), newId })
      assert.match(plan.hash, /^[0-9a-f]{64}$/)
    }),
    { numRuns },
  )
})

test("a plan of what is there is all unchanged (SPEC 11.6)", () => {
  fc.assert(
    fc.property(arbitraryFlows, fc.constantFrom("new-version", "copy", "merge", "fail"), (flows, onConflict) => {
      const here = { flows: flows.map((flow) => flowHere(flow)) }
      const plan = planFlows(planQuestion({ flows, here, options: { onConflict } }))
      assert.ok(plan.flows.every(({ action, changes }) => action === "unchanged" && changes.length === 0))
      assert.equal(plan.flows.length, flows.length)
    }),
    { numRuns },
  )
})

test("flows that were only moved are new versions that change their drawing alone", () => {
  fc.assert(
    fc.property(arbitraryFlow("flow_a"), fc.integer({ min: 1, max: 100 }), (document, by) => {
      const moved = {
        ...document,
        layout: { ...document.layout, nodes: { ...document.layout.nodes, n_needs: { x: by, y: 0 } } },
      }
      const [flow] = planFlows(planQuestion({ flows: [moved], here: { flows: [flowHere(document)] } })).flows
      assert.deepEqual([flow?.action, flow?.changes.every(isDrawing)], ["new-version", true])
    }),
    { numRuns },
  )
})

test("what was applied is unchanged when it is planned again (SPEC 11.6)", () => {
  fc.assert(
    fc.property(arbitraryQuestion, (asked) => {
      const question: PlanQuestion = { ...asked, options: { ...asked.options, ids: "preserve" } }
      const plan = planFlows(question)
      const copied = new Set(
        plan.flows.flatMap(({ source, document }) => (source.id === document.flow.id ? [] : [source.id])),
      )
      const again = planFlows(applied(question, plan))
      for (const flow of again.flows) {
        const before = plan.flows.find(({ source }) => source.id === flow.source.id)
        if (before?.action === "blocked" || copied.size > 0) continue
        assert.equal(flow.action, "unchanged", flow.source.id)
      }
    }),
    { numRuns },
  )
})

test("what is planned has ids of its own, the text of its file where nothing asks for another, and no call of a renewed flow", () => {
  fc.assert(
    fc.property(arbitraryQuestion, (question) => {
      const { flows } = planFlows(question)
      const kept = flows.filter(({ action }) => action !== "blocked")
      assert.equal(new Set(kept.map(({ document }) => document.flow.id)).size, kept.length)
      const renewed = kept.filter(({ source, document }) => source.id !== document.flow.id)
      const calls = JSON.stringify(
        kept.map(({ document }) => document.flow.nodes.map(({ settings }) => settings["flow"] ?? "")),
      )
      for (const { source } of renewed) assert.ok(!calls.includes(`"${source.id}"`), `${source.id} is still called`)
      for (const { action, arrived, document } of renewed.length === 0 ? kept : []) {
        if (action === "create") assert.equal(writeFlow(document), writeFlow(arrived))
      }
    }),
    { numRuns },
  )
})

test("the hash stays as it is whatever the order of the files and of what they hold (SPEC 11.8)", () => {
  fc.assert(
    fc.property(arbitraryQuestion, fc.infiniteStream(fc.nat(7)), (question, picks) => {
      const { arriving } = question
      const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
        items
          .map((item) => ({ item, at: picks.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ item }) => item)
      const other = {
        ...arriving,
        flows: shuffled(arriving.flows),
        connections: shuffled(arriving.connections),
        secrets: shuffled(arriving.secrets),
      }
      assert.equal(planFlows({ ...question, arriving: other }).hash, planFlows(question).hash)
    }),
    { numRuns },
  )
})

test("the hash is another where another text would be written, or is written over", () => {
  fc.assert(
    fc.property(arbitraryFlow("flow_a"), arbitraryFlow("flow_a"), (one, other) => {
      fc.pre(writeFlow(one) !== writeFlow(other))
      const hashOf = (document: FlowDocument, there: FlowDocument): string =>
        planFlows(planQuestion({ flows: [document], here: { flows: [flowHere(there)] } })).hash
      assert.notEqual(hashOf(one, one), hashOf(other, one))
      if (digestOf(one.flow) !== digestOf(other.flow)) assert.notEqual(hashOf(one, one), hashOf(one, other))
    }),
    { numRuns },
  )
})
