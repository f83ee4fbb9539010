import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { categories } from "../../document/category.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import { digestOf } from "../../export/digest-of.ts"
import { exportFlow } from "../../export/export-flow.ts"
import { writeFlow } from "../../export/write-flow.ts"
import { arbitraryDocument } from "../../testing/arbitrary-document.ts"
import { deepFreeze } from "../../testing/deep-freeze.ts"
import { sampleNode } from "../../testing/sample-flow.ts"
import { readFlowFile } from "../read-flow-file.ts"
import type { ReadFlows } from "../read-result.ts"
import type { ExistingFlow, ImportTarget } from "./import-plan.ts"
import { planImport } from "./plan-import.ts"

const ids = ["flow_a", "flow_b", "flow_c", "flow_d"]
const places = [
  ...categories.flatMap(({ id, types }) => types.map((type) => ({ category: id, type }))),
  { category: "custom", type: "Onboarding" },
  { category: "devices", type: "pairing" },
]

const anyPlace = often(places.slice(0, 2), fc.constantFrom(...places))

/** Mostly one of a few values, so that the ways that need several things at once are gone as well. */
function often<Value>(values: readonly Value[], rarely: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: rarely })
}

/** A flow that calls any of the flows of the file. */
const arbitraryFlow = (id: string): fc.Arbitrary<FlowDocument> =>
  fc
    .record({ document: arbitraryDocument, place: anyPlace, calls: fc.subarray(ids) })
    .map(({ document, place, calls }) => {
      const callers = calls.map((called) =>
        sampleNode({ id: `n_calls_${called}`, settings: { flow: { $flow: called, type: "library", name: "" } } }),
      )
      return { ...document, flow: { ...document.flow, ...place, id, nodes: [...document.flow.nodes, ...callers] } }
    })

const arbitraryRead: fc.Arbitrary<ReadFlows> = fc
  .record({
    source: fc.constantFrom<ReadFlows["source"]>("gatewright/flow", "pingam-frodo-multi"),
    flows: fc.tuple(...ids.map(arbitraryFlow)),
    libraries: fc.nat(3),
  })
  .map(({ source, flows: [main, ...rest], libraries }) => {
    assert.ok(main)
    const read = { main, libraries: rest.slice(0, libraries), others: rest.slice(libraries) }
    return { kind: "flows", source, ...read, understood: [], migrated: [], problems: [] }
  })

const arbitraryTarget: fc.Arbitrary<ImportTarget> = fc.record({
  category: often([undefined, ""], fc.constantFrom(...places.map(({ category }) => category))),
  type: often([undefined, ""], fc.constantFrom(...places.map(({ type }) => type))),
  name: fc.constantFrom(undefined, "", "Mine"),
  description: fc.constantFrom(undefined, "Described"),
  flow: often([undefined, ...ids], fc.constant("flow_elsewhere")),
  preserveId: fc.boolean(),
  onConflict: fc.constantFrom("ask", "new-version", "copy"),
})

/** Flows that are there: some of the file's own, as they are or changed, moved or deleted. */
const arbitraryExisting = ({ main, libraries, others }: ReadFlows): fc.Arbitrary<readonly ExistingFlow[]> =>
  fc.subarray([main, ...libraries, ...others]).chain((documents) =>
    fc.tuple(
      ...documents.map(({ flow }) =>
        fc.record({
          id: fc.constant(flow.id),
          name: fc.constant(flow.name),
          category: often([flow.category], fc.constant("custom")),
          type: fc.constant(flow.type),
          deleted: often([false], fc.constant(true)),
          digest: fc.constantFrom(digestOf(flow), "sha256:other"),
        }),
      ),
    ),
  )

const arbitraryQuestion = arbitraryRead.chain((read) =>
  fc.record({ read: fc.constant(read), target: arbitraryTarget, found: arbitraryExisting(read) }),
)

const plan = ({ read, target, found }: { read: ReadFlows; target: ImportTarget; found: readonly ExistingFlow[] }) => {
  let count = 0
  return planImport({
    read,
    target,
    existing: {
      byId: new Map(found.map((flow) => [flow.id, flow])),
      names: new Set(found.map(({ name }) => name)),
    },
    newId: () => `flow_new${++count}`,
  })
}

test("planning never throws and changes nothing of what was read (SPEC 5.1)", () => {
  fc.assert(
    fc.property(arbitraryQuestion, (question) => {
      plan(deepFreeze(question))
    }),
  )
})

test("what is planned reads again, and is written as the same bytes", () => {
  fc.assert(
    fc.property(arbitraryQuestion, (question) => {
      const { document, libraries } = plan(question)
      for (const planned of [document, ...libraries.map((library) => library.document)]) {
        const text = writeFlow(planned)
        const read = readFlowFile(text)
        assert.equal(read.kind === "flows" && writeFlow(read.main), text)
      }
    }),
  )
})

test("a plan never has two flows of one id, and calls of flows of the file lead to flows of the plan", () => {
  fc.assert(
    fc.property(arbitraryQuestion, (question) => {
      const planned = plan(question)
      const all = [planned.document, ...planned.libraries.map(({ document }) => document)]
      const planIds = new Set(all.map(({ flow }) => flow.id))
      assert.equal(planIds.size, all.length)
      if (planned.kind === "refused" || planned.kind === "choose") return
      const { main, libraries } = question.read
      if (question.target.flow !== undefined && question.target.flow !== main.flow.id) return
      const inFile = new Set([main, ...libraries].map(({ flow }) => flow.id))
      const calls = JSON.stringify(all.map(({ flow }) => flow.nodes.map(({ settings }) => settings["flow"])))
      for (const id of inFile) if (!planIds.has(id)) assert.ok(!calls.includes(`"${id}"`), `${id} is still called`)
    }),
  )
})

test("a file that keeps its id is exported as the same canonical bytes (I1.14, SPEC 5.5)", () => {
  fc.assert(
    fc.property(arbitraryFlow("flow_a"), (document) => {
      const text = writeFlow({ ...document, flow: { ...document.flow, category: "authentication", type: "login" } })
      const read = readFlowFile(text)
      assert.equal(read.kind, "flows")
      if (read.kind !== "flows") return
      const planned = plan({ read, target: { preserveId: true, onConflict: "ask" }, found: [] })
      assert.equal(planned.kind, "create")
      const exported = exportFlow(planned.document)
      assert.equal(exported.kind === "file" && exported.text, text)
    }),
  )
})
