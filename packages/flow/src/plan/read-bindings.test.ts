import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as fc from "fast-check"
import { writeFlow } from "../export/write-flow.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { bindingsJsonSchema } from "./bindings-json-schema.ts"
import { noBindings } from "./bindings.ts"
import { readBindings } from "./read-bindings.ts"
import { writeBindings } from "./write-bindings.ts"

const isBindings = new Ajv2020({ strict: true }).compile(bindingsJsonSchema())

const name = fc.oneof(
  fc.constantFrom("10", "9", "constructor", "toString", "mail", "é\u202e", "\ud83d", '"\\\n'),
  fc.string({ minLength: 1, maxLength: 10 }),
)
const names = fc.dictionary(
  name.filter((key) => key !== "__proto__"),
  name,
  { maxKeys: 5, noNullPrototype: true },
)
const bindings = fc.record({
  secrets: names,
  connections: fc.dictionary(fc.constantFrom("smtp", "http", "10"), names, { noNullPrototype: true }),
  flows: names,
})

test("what was written is read as the same answers, and is written as the same text (SPEC 11.11)", () => {
  fc.assert(
    fc.property(bindings, (answers) => {
      const text = writeBindings(answers)
      assert.ok(isBindings(JSON.parse(text)))
      const read = readBindings(text)
      assert.equal(read.kind === "bindings" && writeBindings(read.bindings), text)
      const given = Object.entries(answers.connections).filter(([, keys]) => Object.keys(keys).length > 0)
      assert.deepEqual(read.kind === "bindings" && read.bindings, {
        ...answers,
        connections: Object.fromEntries(given),
      })
    }),
  )
})

test("the text has its keys in order, and nothing that says nothing", () => {
  const text = writeBindings({
    secrets: { b: "2", a: "1" },
    connections: { smtp: { mail: "mail-prod" }, http: {} },
    flows: {},
  })
  assert.equal(
    text,
    `{
  "format": "gatewright/bindings",
  "formatVersion": 1,
  "secrets": {
    "a": "1",
    "b": "2"
  },
  "connections": {
    "smtp": {
      "mail": "mail-prod"
    }
  },
  "flows": {}
}
`,
  )
})

test("a file may leave out what it has no answers for", () => {
  assert.deepEqual(readBindings('{ "format": "gatewright/bindings", "formatVersion": 1 }'), {
    kind: "bindings",
    bindings: noBindings,
  })
})

test("docs/schema/bindings-1.schema.json is what the code says; `npm run schema` writes it", () => {
  const published = new URL("../../../../docs/schema/bindings-1.schema.json", import.meta.url)
  assert.deepEqual(JSON.parse(readFileSync(published, "utf8")), bindingsJsonSchema())
})

const choose = 'Choose one whose "format" is "gatewright/bindings".'
const start = '{ "format": "gatewright/bindings", "formatVersion": 1'

const refusals: readonly (readonly [what: string, text: string, ...problems: readonly string[]])[] = [
  [
    "a page",
    "<!doctype html><html></html>",
    `bindings.not-bindings: The file looks like an HTML page, not like a file of bindings. ${choose}`,
  ],
  [
    "a flow",
    writeFlow(sampleFlow()),
    `bindings.not-bindings: The file looks like a flow, not like a file of bindings. ${choose}`,
  ],
  ["a list", "[]", `bindings.not-bindings: The file is no file of bindings. ${choose}`],
  [
    "a text that is no JSON",
    "{",
    "import.not-json: Line 1, column 2: the file ends where a key or } is wanted; it looks cut off. Copy or download it again.",
  ],
  [
    "a key that stands twice",
    `${start}, "secrets": { "a": "b", "a": "c" } }`,
    'import.duplicate-key: Line 1, column 79: the key "a" stands twice in one object. Keep the one that is meant.',
  ],
  [
    "a newer format",
    '{ "format": "gatewright/bindings", "formatVersion": 2 }',
    "import.too-new: Line 1, column 53: the file has format version 2, and this version of Gatewright reads version 1. Upgrade Gatewright to read it.",
  ],
  [
    "a format without a version",
    '{ "format": "gatewright/bindings" }',
    'import.bad-version: Line 1, column 1: the file lacks the field "formatVersion", and a whole number from 1 is wanted: this version of Gatewright writes 1.',
  ],
  [
    "fields that do not belong there, and answers that are none",
    `${start}, "secret": {}, "flows": { "flow_a": 1 } }`,
    'import.invalid: Line 1, column 56: the file has the unknown field "secret". Is "secrets" meant?',
    'import.invalid: Line 1, column 91: "flows.flow_a" in the file is not valid: it must be a text, not a number.',
  ],
]

for (const [what, text, ...problems] of refusals) {
  test(`what holds ${what} is refused, with what to do`, () => {
    const read = readBindings(text)
    assert.deepEqual(
      read.kind === "refused" && read.problems.map(({ code, message }) => `${code}: ${message}`),
      problems,
    )
  })
}

test("whatever the bytes are, reading never throws", () => {
  fc.assert(fc.property(fc.oneof(fc.uint8Array(), fc.string(), fc.json()), (input) => void readBindings(input)))
})
