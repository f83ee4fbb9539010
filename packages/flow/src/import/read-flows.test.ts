import assert from "node:assert/strict"
import { test } from "node:test"
import { writeBundle } from "../export/write-bundle.ts"
import { writeFlow } from "../export/write-flow.ts"
import { callingFlow, sampleBundle } from "../testing/sample-bundle.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { readFlowFile } from "./read-flow-file.ts"
import { readFlows } from "./read-flows.ts"
import type { ReadFile, RefusedFile } from "./read-result.ts"

const read = (input: Uint8Array | string): ReadFile => {
  const file = readFlows(input)
  return file.kind === "read" ? file : assert.fail(file.problems[0]?.message ?? "refused")
}
const refused = (input: string): RefusedFile => {
  const file = readFlows(input)
  return file.kind === "refused" ? file : assert.fail("read")
}
const messages = (input: string): readonly string[] => refused(input).problems.map(({ message }) => message)

const library = { category: "libraries", type: "library" }
const two = [sampleFlow({ flow: { id: "flow_a", name: "A" } }), sampleFlow({ flow: { id: "flow_b", name: "B" } })]

test("all of a bundle is read: its flows in their order, connections and sealed secrets (SPEC 10.5)", () => {
  const connections = [{ key: "mail", kind: "smtp", name: "Mail", settings: { host: "mail.example.com" } }]
  const sealed = { recipient: "k", values: { token: "a..b.c.d" } }
  const bundle = sampleBundle({ flows: two, connections, sealed })
  assert.deepEqual(read(writeBundle(bundle)), {
    kind: "read",
    source: "gatewright/bundle",
    flows: two.map((document) => ({ document, migrated: [] })),
    main: two[0],
    connections,
    sealed,
    bundle,
    understood: [],
    migrated: [],
    problems: [],
  })
})

test("a flow file is read as the one flow that it is", () => {
  const { flows, main, source } = read(writeFlow(sampleFlow()))
  assert.deepEqual(
    { flows, main, source },
    {
      flows: [{ document: sampleFlow(), migrated: [] }],
      main: sampleFlow(),
      source: "gatewright/flow",
    },
  )
})

test("to add one flow of a bundle, the first that is no library is taken, with those that it reaches (SPEC 10.6)", () => {
  const flows = [
    callingFlow("flow_other", [], { category: "self-service", type: "registration" }),
    callingFlow("flow_main", ["flow_one"]),
    callingFlow("flow_one", ["flow_two", "flow_gone"], library),
    callingFlow("flow_two", ["flow_one"], library),
    callingFlow("flow_unused", [], library),
  ]
  const file = readFlowFile(writeBundle(sampleBundle({ flows })))
  assert.ok(file.kind === "flows")
  const ids = (documents: typeof file.libraries) => documents.map(({ flow }) => flow.id)
  assert.equal(file.source, "gatewright/bundle")
  assert.equal(file.main.flow.id, "flow_main")
  assert.deepEqual(ids(file.libraries), ["flow_one", "flow_two"])
  assert.deepEqual(ids(file.others), ["flow_unused", "flow_other"])
})

test("of a bundle with nothing but library flows, the first is taken", () => {
  const flows = [callingFlow("flow_a", ["flow_b"], library), callingFlow("flow_b", ["flow_a"], library)]
  const file = readFlowFile(writeBundle(sampleBundle({ flows })))
  assert.ok(file.kind === "flows")
  assert.equal(file.main.flow.id, "flow_a")
  assert.deepEqual(file.libraries, flows.slice(1))
})

test("an empty bundle is read, as the backup of an empty tenant is one; there is nothing in it to add", () => {
  const empty = writeBundle(sampleBundle({ flows: [] }))
  assert.deepEqual(read(empty).flows, [])
  const file = readFlowFile(empty)
  assert.deepEqual(file.kind === "refused" && file.problems.map(({ code, message }) => [code, message]), [
    [
      "import.empty-bundle",
      "The bundle holds no flow, so that there is nothing to add. Choose a file with a flow in it.",
    ],
  ])
})

test("a bundle of a newer format is refused with its version and the supported one (SPEC 4.7)", () => {
  const { reason, problems } = refused('{\n  "format": "gatewright/bundle",\n  "formatVersion": 3\n}')
  assert.equal(reason, "too-new")
  assert.deepEqual(problems, [
    {
      code: "import.too-new",
      severity: "error",
      message:
        "Line 3, column 20: the bundle has format version 3, and this version of Gatewright reads version 1. Upgrade Gatewright to read it.",
      at: { pointer: "/formatVersion", line: 3, column: 20, excerpt: '  "formatVersion": 3' },
    },
  ])
})

test("every flow of a newer format, or of none, is told", () => {
  const flows = [{ ...two[0], formatVersion: 2 }, two[1], { ...two[1], formatVersion: undefined }]
  const { reason, problems } = refused(JSON.stringify({ ...sampleBundle(), flows }))
  assert.equal(reason, "too-new")
  assert.deepEqual(
    problems.map(({ code, message, at }) => [code, message, at?.pointer]),
    [
      [
        "import.too-new",
        "Line 1, column 102: the flow “A” has format version 2, and this version of Gatewright reads version 1. Upgrade Gatewright to read it.",
        "/flows/0/formatVersion",
      ],
      [
        "import.bad-version",
        'Line 1, column 632: the flow “B” lacks the field "formatVersion", and a whole number from 1 is wanted: this version of Gatewright writes 1.',
        "/flows/2/formatVersion",
      ],
    ],
  )
})

test("all that is wrong with the flows of a bundle is told, with flow, node, pointer, line and column", () => {
  const node = sampleNode({ name: "Credentials", version: 0 })
  const flows = [two[0] ?? sampleFlow(), sampleFlow({ flow: { id: "flow_b", name: "B", nodes: [node, sampleNode()] } })]
  const text = writeBundle(sampleBundle({ flows })).replace('"onError"', '"sometimes"')
  const [tracking, version, shared, ...more] = refused(text).problems
  assert.equal(
    tracking?.message,
    'Line 15, column 21: "tracking" in the flow “A” is not valid: it must be "off" or "always" or "onError" or "onFailure".',
  )
  assert.deepEqual(version, {
    code: "import.invalid",
    severity: "error",
    message:
      'Line 46, column 24: "version" in the node “Credentials” of the flow “B” is not valid: it must be at least 1, not 0.',
    at: {
      pointer: "/flows/1/flow/nodes/0/version",
      flow: "flow_b",
      node: "n_a",
      nodeName: "Credentials",
      line: 46,
      column: 24,
      excerpt: '            "version": 0,',
    },
  })
  assert.match(shared?.message ?? "", /: two nodes have the id "n_a"\. Give one of them another one\.$/)
  assert.deepEqual(more, [])
})

test("two flows of one id and two connections of one key are refused (SPEC 10.2)", () => {
  const connection = { key: "mail", kind: "smtp", name: "", settings: {} }
  const bundle = sampleBundle({ flows: [sampleFlow(), sampleFlow()], connections: [connection, connection] })
  assert.deepEqual(messages(writeBundle(bundle)), [
    'Line 35, column 15: two flows have the id "flow_sample". Give one of them another one.',
    'Line 66, column 14: two connections have the key "mail". Give one of them another one.',
  ])
})

test("what is no flow, no connection or no list is refused with its place", () => {
  const text = '{"format": "gatewright/bundle", "formatVersion": 1, "flows": [3], "connections": {}, "sealed": {}}'
  assert.deepEqual(messages(text), [
    "Line 1, column 63: the flow number 1 is not valid: it must be an object, not a number.",
    'Line 1, column 82: "connections" in the file is not valid: it must be a list, not an object.',
    'Line 1, column 96: the sealed part lacks the field "recipient". Add it.',
    'Line 1, column 96: the sealed part lacks the field "values". Add it.',
  ])
})

test("a flow whose script lies in a file of its own is refused when it is read alone (SPEC 12.1)", () => {
  const settings = { code: { $file: "./login.ask.js" } }
  const text = writeFlow(sampleFlow({ flow: { nodes: [sampleNode({ name: "Ask" })] } })).replace(
    '"settings": {}',
    `"settings": ${JSON.stringify(settings)}`,
  )
  assert.deepEqual(refused(text).problems, [
    {
      code: "import.script-apart",
      severity: "error",
      message:
        'Line 18, column 29: "settings.code" in the node “Ask” lies in a file of its own, "./login.ask.js", and this file is read alone. Import the folder that both lie in on the command line, or export the flow again as one file.',
      at: {
        pointer: "/flow/nodes/0/settings/code",
        node: "n_a",
        nodeName: "Ask",
        line: 18,
        column: 29,
        excerpt: '"settings": {"code":{"$file":"./login.as',
      },
    },
  ])
})
