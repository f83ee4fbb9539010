import assert from "node:assert/strict"
import { test } from "node:test"
import { isJsonObject, type JsonObject } from "../document/json.ts"
import { digestOf } from "../export/digest-of.ts"
import { writeFlow } from "../export/write-flow.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { readFlowFile } from "./read-flow-file.ts"
import type { ReadFlows, RefusedFile } from "./read-result.ts"

const sample = sampleFlow({
  flow: { nodes: [sampleNode()], links: [{ from: "n_a", output: "next", to: "n_gone" }] },
  layout: { nodes: { n_a: { x: 40, y: 80 } } },
})
const file = writeFlow(sample)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const flows = (input: Uint8Array | string): ReadFlows => {
  const read = readFlowFile(input)
  if (read.kind === "refused") assert.fail(read.problems[0]?.message ?? "refused")
  return read
}
const refused = (input: Uint8Array | string): RefusedFile => {
  const read = readFlowFile(input)
  if (read.kind === "flows") assert.fail("read")
  return read
}
const messages = (input: Uint8Array | string): readonly string[] =>
  refused(input).problems.map(({ message }) => message)

/** The file of the sample with other fields at its top. */
const withFields = (fields: JsonObject): string => {
  const json: unknown = JSON.parse(file)
  return isJsonObject(json) ? JSON.stringify({ ...json, ...fields }, null, 2) : assert.fail()
}

test("a flow file is read as what was written (SPEC 4.9)", () => {
  assert.deepEqual(flows(bytes(file)), {
    kind: "flows",
    source: "gatewright/flow",
    main: sample,
    libraries: [],
    others: [],
    understood: [],
    migrated: [],
    problems: [],
  })
})

test("text that somebody pasted is read like a file", () => {
  assert.deepEqual(flows(file), flows(bytes(file)))
})

test("a byte order mark is left out (SPEC 4.2)", () => {
  assert.deepEqual(flows(`\ufeff${file}`).main, sample)
  assert.deepEqual(flows(bytes(`\ufeff${file}`)).main, sample)
})

test("white space, line ends and the order of keys do not matter", () => {
  const { format, formatVersion, flow, layout } = sample
  assert.deepEqual(flows(JSON.stringify({ layout, flow, formatVersion, format })).main, sample)
  assert.deepEqual(flows(file.replaceAll("\n", "\r\n")).main, sample)
})

test("$schema is kept", () => {
  const { main } = flows(withFields({ $schema: "https://example.com/flow.json" }))
  assert.equal(main.$schema, "https://example.com/flow.json")
})

test("a node of an unknown type is read with its settings, outputs and links, and written byte for byte", () => {
  const node = sampleNode({
    type: "acme.Retina Scan",
    version: 7,
    settings: { z: [1.5, null, { b: true, a: "" }], a: "{{ x", "": {} },
    outputs: [
      { id: "Magic Link", label: "Magic\u00a0Link" },
      { id: "OATH+PUSH", label: "" },
    ],
  })
  const links = [{ from: "n_a", output: "Magic Link", to: "n_a" }]
  const text = writeFlow(sampleFlow({ flow: { nodes: [node], links } }))
  assert.equal(writeFlow(flows(text).main), text)
})

test("a file that is too large is refused with its size (SPEC 4.1)", () => {
  const { reason, problems } = refused(new Uint8Array(16 * 1024 * 1024 + 1))
  assert.equal(reason, "too-large")
  assert.deepEqual(problems, [
    {
      code: "import.too-large",
      severity: "error",
      message:
        "The file has 16.1 MB, and files of up to 16 MB are read. A flow of 1,500 nodes takes about 4 MB; look at what makes this one so large.",
    },
  ])
})

test("the size of pasted text is counted in UTF-8", () => {
  const read = readFlowFile("€".repeat(400_000), { maxBytes: 1024 * 1024 })
  assert.equal(read.kind === "refused" && read.reason, "too-large")
})

test("bytes that are not UTF-8 are refused with line, column and offset (SPEC 4.3)", () => {
  const broken = bytes(file)
  broken[broken.indexOf(0x4c)] = 0xcc // the L of Login in Latin-1
  const { reason, problems } = refused(broken)
  assert.equal(reason, "bad-utf8")
  assert.deepEqual(problems, [
    {
      code: "import.bad-utf8",
      severity: "error",
      message:
        "Line 8, column 14: the byte CC at offset 160 is not UTF-8. The file may be damaged or saved in another encoding; save it as UTF-8.",
      at: { line: 8, column: 14, excerpt: '    "name": "�ogin",' },
    },
  ])
})

test("a text in UTF-16 is refused as what it is", () => {
  const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${file}`, (character) => character.charCodeAt(0)).buffer)
  assert.deepEqual(messages(utf16), [
    "The file looks like a text in UTF-16, and flow files are UTF-8. Save it as UTF-8.",
  ])
})

test("text that is not JSON is refused with line, column, excerpt and a guess (SPEC 4.4)", () => {
  const { reason, problems } = refused(file.replace('"tracking": "onError",', '"tracking": "onError",,'))
  assert.equal(reason, "not-json")
  assert.deepEqual(problems, [
    {
      code: "import.not-json",
      severity: "error",
      message: "Line 11, column 27: this comma is one too many: a key is wanted here.",
      at: { line: 11, column: 27, excerpt: '    "tracking": "onError",,' },
    },
  ])
})

test("a file that was cut off is refused with the place where it ends", () => {
  assert.deepEqual(messages(file.slice(0, 80)), [
    "Line 5, column 14: the file ends inside a text; it looks cut off. Copy or download it again.",
  ])
})

test("an empty file is refused", () => {
  assert.deepEqual(messages(""), ["Line 1, column 1: the file is empty."])
})

test("a key that stands twice is refused with line and column (SPEC 4.5)", () => {
  const { reason, problems } = refused(file.replace('"tags": [],', '"name": "Logout",\n    "tags": [],'))
  assert.equal(reason, "unsafe-json")
  assert.deepEqual(problems, [
    {
      code: "import.duplicate-key",
      severity: "error",
      message: 'Line 10, column 5: the key "name" stands twice in one object. Keep the one that is meant.',
      at: { line: 10, column: 5, excerpt: '    "name": "Logout",' },
    },
  ])
})

test("a number that would lose digits is refused with line and column (SPEC 4.5)", () => {
  const { reason, problems } = refused(file.replace('"settings": {}', '"settings": { "id": 9007199254740993 }'))
  assert.equal(reason, "unsafe-json")
  assert.deepEqual(problems, [
    {
      code: "import.lossy-number",
      severity: "error",
      message:
        "Line 18, column 29: the number 9007199254740993 would lose digits: it would become 9007199254740992. Write it as a text in quotation marks, or with fewer digits.",
      at: { line: 18, column: 29, excerpt: '  "settings": { "id": 9007199254740993 }' },
    },
  ])
})

test("everything that keeps a text from being read without loss is told at once", () => {
  assert.deepEqual(messages('{"a": 1, "a": 1e400, "__proto__": 0}'), [
    'Line 1, column 10: the key "a" stands twice in one object. Keep the one that is meant.',
    "Line 1, column 15: the number 1e400 would lose digits: it would become Infinity. Write it as a text in quotation marks, or with fewer digits.",
    'Line 1, column 22: the key "__proto__" is refused because it could change other objects than this one. Remove it.',
  ])
})

test("JSON that is no flow is refused (SPEC 4.6)", () => {
  for (const text of ["null", "3", '"flow"', "[]", "{}", '{"flow": {}}']) {
    assert.deepEqual(messages(text), [
      "The file is JSON, but no flow that can be read here. Choose a file that ends in .flow.json, or an export of PingAM journeys.",
    ])
  }
})

test("what a file looks like is told where that can be seen (SPEC 4.6)", () => {
  assert.deepEqual(refused('{"format": "gatewright/bindings", "flows": {}}'), {
    kind: "refused",
    reason: "not-a-flow",
    looksLike: "a file of bindings",
    problems: [
      {
        code: "import.not-a-flow",
        severity: "error",
        message:
          "The file looks like a file of bindings, not like a flow. Choose a file that ends in .flow.json, or an export of PingAM journeys.",
        at: { line: 1, column: 1, excerpt: '{"format": "gatewright/bindings", "flows' },
      },
    ],
  })
})

test("a file of a newer format is refused with its version and the supported one (SPEC 4.7)", () => {
  const { reason, problems } = refused(withFields({ formatVersion: 12, novelty: true }))
  assert.equal(reason, "too-new")
  assert.deepEqual(problems, [
    {
      code: "import.too-new",
      severity: "error",
      message:
        "Line 3, column 20: the file has format version 12, and this version of Gatewright reads version 1. Upgrade Gatewright to read it.",
      at: { pointer: "/formatVersion", line: 3, column: 20, excerpt: '  "formatVersion": 12,' },
    },
  ])
})

for (const [what, formatVersion] of [
  ['"1"', "1"],
  ["0", 0],
  ["1.5", 1.5],
  ["-1", -1],
  ["null", null],
  ["[1]", [1]],
] as const) {
  test(`${what} is no format version`, () => {
    assert.deepEqual(messages(JSON.stringify({ format: "gatewright/flow", formatVersion, flow: {} })), [
      `Line 1, column 45: ${what} stands as "formatVersion", and a whole number from 1 is wanted: this version of Gatewright writes 1.`,
    ])
  })
}

test("a file without a format version is refused", () => {
  const { reason, problems } = refused('{\n  "format": "gatewright/flow"\n}')
  assert.equal(reason, "invalid")
  assert.deepEqual(problems, [
    {
      code: "import.bad-version",
      severity: "error",
      message:
        'Line 1, column 1: the file lacks the field "formatVersion", and a whole number from 1 is wanted: this version of Gatewright writes 1.',
      at: { pointer: "/formatVersion", line: 1, column: 1, excerpt: "{" },
    },
  ])
})

test("a file that only lacks its format is told so", () => {
  assert.deepEqual(messages(file.replace('  "format": "gatewright/flow",\n', "")), [
    'Line 1, column 1: the file lacks the field "format". Add it.',
  ])
})

test("an unknown field is refused with its place, and x- fields are kept at every level (SPEC 1.4)", () => {
  assert.deepEqual(messages(withFields({ author: "somebody" })), [
    'Line 45, column 3: the file has the unknown field "author". Remove it, or let its name begin with x- to keep it.',
  ])
  const extended = sampleFlow({
    flow: {
      "x-flow": 1,
      nodes: [{ ...sampleNode({ outputs: [{ id: "a", label: "A", "x-output": 1 }] }), "x-node": {} }],
      links: [{ from: "n_a", output: "a", to: "n_a", "x-link": null }],
      texts: { fallback: "en", languages: {}, "x-texts": [] },
    },
    layout: {
      nodes: { n_a: { x: 0, y: 0, "x-position": "" } },
      notes: [{ id: "n", x: 0, y: 0, width: 1, height: 1, text: "", "x-note": 0 }],
      groups: [{ id: "g", name: "", nodes: [], "x-group": true }],
      "x-layout": false,
    },
    "x-root": { __: "{}" },
  })
  assert.deepEqual(flows(writeFlow(extended)).main, extended)
})

test("the digest of what was read is the digest of what was written", () => {
  assert.equal(digestOf(flows(file).main.flow), digestOf(sample.flow))
})
