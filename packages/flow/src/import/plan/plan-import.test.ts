import assert from "node:assert/strict"
import { test } from "node:test"
import { noCategorisation } from "../../document/categorisation.ts"
import type { FlowDocument } from "../../document/flow-document.ts"
import { digestOf } from "../../export/digest-of.ts"
import { writeFlow } from "../../export/write-flow.ts"
import { sampleFlow, sampleNode } from "../../testing/sample-flow.ts"
import type { ReadFlows } from "../read-result.ts"
import { idsOf } from "./ids-of.ts"
import type { ExistingFlow, ImportTarget } from "./import-plan.ts"
import { planImport } from "./plan-import.ts"

const call = (id: string) => ({ flow: { $flow: id, type: "library", name: "Library" } })

const libraryFlow = (id: string, ...calls: readonly string[]): FlowDocument =>
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
const lib = libraryFlow("flow_lib", "flow_lib", "flow_deep")
const deep = libraryFlow("flow_deep")

const fileOf = (document: FlowDocument, fields: Partial<ReadFlows> = {}): ReadFlows => ({
  kind: "flows",
  source: "gatewright/flow",
  main: document,
  libraries: [],
  others: [],
  understood: [],
  migrated: [],
  problems: [],
  ...fields,
})

/** What is there: a document as it stands, or with something else. */
const there = (document: FlowDocument, fields: Partial<ExistingFlow> = {}): ExistingFlow => {
  const { id, name, category, type } = document.flow
  return { id, name, category, type, deleted: false, digest: digestOf(document.flow), ...fields }
}

const plan = (
  read: ReadFlows,
  {
    existing = [],
    names = existing.filter(({ deleted }) => !deleted).map(({ name }) => name),
    ...target
  }: Partial<ImportTarget> & {
    readonly existing?: readonly ExistingFlow[]
    readonly names?: readonly string[]
  } = {},
) => {
  let count = 0
  return planImport({
    read,
    target: { preserveId: false, onConflict: "ask", ...target },
    existing: { byId: new Map(existing.map((flow) => [flow.id, flow])), names: new Set(names) },
    newId: () => `flow_new${++count}`,
  })
}

const callsOf = (document: FlowDocument | undefined) => document?.flow.nodes.map(({ settings }) => settings)
const withLibraries = fileOf(main, { libraries: [lib, deep] })
const other = { digest: "sha256:other" }

test("a flow that is only drawn in another way is asked about, where its text is known; a file without positions is not", () => {
  const drawn = sampleFlow({ flow: main.flow, layout: { ...main.layout, nodes: { n_a: { x: 1, y: 2 } } } })
  const moved = sampleFlow({ flow: main.flow, layout: { ...main.layout, nodes: { n_a: { x: 9, y: 2 } } } })
  const kinds = [drawn, moved, { ...main, layout: { ...main.layout, nodes: {} } }].map(
    (file) => plan(fileOf(file), { preserveId: true, existing: [there(main, { text: writeFlow(drawn) })] }).kind,
  )
  assert.deepEqual(kinds, ["unchanged", "choose", "unchanged"])
})

test("without its id, a flow gets a new one; ids of nodes stay (I1.9, SPEC 5.4)", () => {
  const planned = plan(fileOf(main))
  assert.deepEqual([planned.kind, planned.document], ["create", { ...main, flow: { ...main.flow, id: "flow_new1" } }])
  assert.equal(planned.kind === "create" && planned.id, null)
})

test("libraries that came along get new ids as well, and are called by them, also by themselves (SPEC 5.4)", () => {
  const { document, libraries } = plan(withLibraries)
  assert.deepEqual(callsOf(document), [call("flow_new2")])
  assert.deepEqual(
    libraries.map(({ kind, document: library }) => [kind, library.flow.id]),
    [
      ["create", "flow_new2"],
      ["create", "flow_new3"],
    ],
  )
  assert.deepEqual(callsOf(libraries[0]?.document), [call("flow_new2"), call("flow_new3")])
})

test("a library that is there with the same id and content is used as it is (SPEC 5.4)", () => {
  const { document, libraries } = plan(withLibraries, { existing: [there(lib), there(deep)] })
  assert.deepEqual(callsOf(document), [call("flow_lib")])
  assert.deepEqual(
    libraries.map(({ kind }) => kind),
    ["reuse-existing", "reuse-existing"],
  )
})

test("a library that is there, but calls one that is not, is added anew", () => {
  const { libraries } = plan(withLibraries, { existing: [there(lib)] })
  assert.deepEqual(
    libraries.map(({ kind, document }) => [kind, document.flow.id]),
    [
      ["create", "flow_new2"],
      ["create", "flow_new3"],
    ],
  )
})

test("with its id, a flow is added as it is, with its libraries (I1.9, SPEC 5.5)", () => {
  const planned = plan(withLibraries, { preserveId: true })
  assert.deepEqual([planned.kind, planned.kind === "create" && planned.id], ["create", "flow_main"])
  assert.deepEqual([planned.document, ...planned.libraries.map(({ document }) => document)], [main, lib, deep])
})

test("name and description can be changed (I1.8)", () => {
  const { document } = plan(fileOf(main), { name: " Mine ", description: "" })
  assert.deepEqual([document.flow.name, document.flow.description], ["Mine", ""])
  const kept = sampleFlow({ flow: { description: "By password" } })
  assert.deepEqual(plan(fileOf(kept), { name: "" }).document.flow.name, "Login")
  assert.deepEqual(plan(fileOf(kept)).document.flow.description, "By password")
})

test("a preserved id that is taken by a flow of the same type is a choice (SPEC 5.5)", () => {
  const planned = plan(fileOf(main), { preserveId: true, existing: [there(main, { ...other, name: "Sign in" })] })
  assert.equal(planned.kind, "choose")
  assert.deepEqual(planned.kind === "choose" && [planned.id, planned.name, planned.message], [
    "flow_main",
    "Sign in",
    "A flow with the id flow_main is here already: “Sign in”. Make the file a new version of it, or add it with a new id.",
  ])
  assert.deepEqual(planned.document, main)
})

test("it can become a new version, which keeps its name", () => {
  const planned = plan(fileOf(main), { preserveId: true, onConflict: "new-version", existing: [there(main, other)] })
  assert.deepEqual(
    [planned.kind, planned.document, planned.proposedName, planned.warnings],
    ["new-version", main, "Login", []],
  )
})

test("it can become a copy with a new id", () => {
  const planned = plan(fileOf(main), { preserveId: true, onConflict: "copy", existing: [there(main, other)] })
  assert.deepEqual(
    [planned.kind, planned.document.flow.id, planned.document.flow.name],
    ["create", "flow_new1", "Login (2)"],
  )
})

test("a preserved id of a flow of another type is refused, and both are named (SPEC 5.5)", () => {
  const found = there(main, { category: "self-service", type: "registration", name: "Sign up" })
  const planned = plan(fileOf(main), { preserveId: true, onConflict: "new-version", existing: [found] })
  assert.deepEqual(planned.kind === "refused" && planned.problems, [
    {
      code: "import.id-of-other-type",
      severity: "error",
      message:
        "“Login”, a Login flow of Authentication, can't keep its id flow_main: it belongs to “Sign up”, a Registration flow of Self Service Configurations. Add the file with a new id.",
    },
  ])
})

test("a preserved id of a deleted flow is refused, and restoring is offered (SPEC 5.5)", () => {
  const planned = plan(fileOf(main), { preserveId: true, existing: [there(main, { deleted: true })] })
  assert.deepEqual(planned.kind === "refused" && [planned.problems, planned.restorable], [
    [
      {
        code: "import.id-deleted",
        severity: "error",
        message:
          "“Login” can't keep its id flow_main: it belongs to “Login”, a Login flow of Authentication, which was deleted. Restore that flow, or add the file with a new id.",
      },
    ],
    "flow_main",
  ])
})

test("a deleted flow is in nobody's way where the id is not kept", () => {
  const planned = plan(fileOf(main), { existing: [there(main, { deleted: true })] })
  assert.deepEqual([planned.kind, planned.document.flow.name], ["create", "Login"])
})

test("a name that is taken gets a number, and that is said (SPEC 5.7)", () => {
  const planned = plan(fileOf(main), { names: ["Login", "Login (2)"] })
  assert.deepEqual(
    [planned.document.flow.name, planned.proposedName, planned.warnings],
    [
      "Login (3)",
      "Login (3)",
      [
        {
          code: "import.name-taken",
          severity: "warning",
          message: "A flow named “Login” is here already, so this one is named “Login (3)”.",
        },
      ],
    ],
  )
})

test("a name that was chosen stays although it is taken, and that is said (SPEC 5.7)", () => {
  const planned = plan(fileOf(main), { name: "Mine", names: ["Mine", "Login"] })
  assert.deepEqual(
    [planned.document.flow.name, planned.proposedName, planned.warnings.map(({ message }) => message)],
    ["Mine", "Login (2)", ["A flow named “Mine” is here already."]],
  )
})

test("the same content under the same id changes nothing (SPEC 5.6)", () => {
  for (const onConflict of ["ask", "new-version", "copy"] as const) {
    const planned = plan(withLibraries, {
      preserveId: true,
      onConflict,
      existing: [main, lib, deep].map((flow) => there(flow)),
    })
    assert.deepEqual(planned.kind === "unchanged" && [planned.id, planned.name, planned.warnings], [
      "flow_main",
      "Login",
      [],
    ])
  }
})

test("another name is other content", () => {
  const planned = plan(fileOf(main), {
    preserveId: true,
    onConflict: "new-version",
    name: "Mine",
    existing: [there(main)],
  })
  assert.equal(planned.kind, "new-version")
})

test("a flow that is there gets the library that is missing", () => {
  const planned = plan(withLibraries, { preserveId: true, existing: [there(main), there(deep)] })
  assert.deepEqual(
    [planned.kind, planned.libraries.map(({ kind }) => kind)],
    ["new-version", ["create", "reuse-existing"]],
  )
})

test("a library with other content under the same id is a choice too", () => {
  const existing = [there(main), there(lib, other), there(deep)]
  const asked = plan(withLibraries, { preserveId: true, existing })
  assert.deepEqual(asked.kind === "choose" && asked.id, "flow_lib")
  const version = plan(withLibraries, { preserveId: true, onConflict: "new-version", existing })
  assert.deepEqual(
    [version.kind, version.libraries.map(({ kind }) => kind)],
    ["new-version", ["new-version", "reuse-existing"]],
  )
  const copy = plan(withLibraries, { preserveId: true, onConflict: "copy", existing })
  assert.deepEqual([copy.kind, copy.libraries.map(({ kind }) => kind)], ["create", ["create", "reuse-existing"]])
  assert.deepEqual(callsOf(copy.document), [call(copy.libraries[0]?.document.flow.id ?? "")])
})

test("a library that can't keep its id keeps the whole file out", () => {
  const planned = plan(withLibraries, {
    preserveId: true,
    existing: [there(lib, { deleted: true }), there(deep, { category: "custom", type: "x" })],
  })
  assert.deepEqual(planned.kind === "refused" && [planned.problems.map(({ code }) => code), planned.restorable], [
    ["import.id-deleted", "import.id-of-other-type"],
    "flow_lib",
  ])
})

test("a mismatch is refused, with the way to where the file belongs and something to look at (I1.7, SPEC 5.2)", () => {
  const planned = plan(fileOf(main), { category: "self-service", type: "registration" })
  assert.deepEqual(planned, {
    kind: "refused",
    document: main,
    libraries: [],
    proposedName: "Login",
    defines: noCategorisation,
    warnings: [],
    problems: [
      {
        code: "import.mismatch",
        severity: "error",
        message:
          "This file holds a Login flow of Authentication; it can't be added to Self Service Configurations, Registration.",
      },
    ],
    belongsTo: { category: "authentication", type: "login" },
  })
})

test("another flow of the file can be the main one, and brings the libraries that it calls", () => {
  const second = sampleFlow({ flow: { ...main.flow, id: "flow_second", name: "Second" } })
  const read = fileOf(sampleFlow(), { source: "pingam-frodo-multi", libraries: [], others: [second, lib, deep] })
  const planned = plan(read, { flow: "flow_second", category: "custom", type: "Onboarding", preserveId: true })
  const { category, type, id } = planned.document.flow
  assert.deepEqual([id, category, type], ["flow_second", "custom", "Onboarding"])
  assert.deepEqual(
    planned.libraries.map(({ document }) => [document.flow.id, document.flow.category]),
    [
      ["flow_lib", "libraries"],
      ["flow_deep", "libraries"],
    ],
  )
})

test("a flow that the file does not hold is refused", () => {
  const planned = plan(fileOf(main), { flow: "flow_elsewhere" })
  assert.deepEqual(planned.kind === "refused" && planned.problems.map(({ message }) => message), [
    "This file does not hold the flow that was chosen. Choose “Login”.",
  ])
})

test("the ids to look up are those of all flows of the file", () => {
  assert.deepEqual(idsOf(fileOf(main, { libraries: [lib], others: [deep, main] })), [
    "flow_main",
    "flow_lib",
    "flow_deep",
  ])
})
