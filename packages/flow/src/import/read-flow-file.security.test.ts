import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowDocument } from "../document/flow-document.ts"
import type { JsonObject } from "../document/json.ts"
import { digestOf } from "../export/digest-of.ts"
import { writeFlow } from "../export/write-flow.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { readFlowFile } from "./read-flow-file.ts"

const range = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)
const keyed = (length: number, key: (index: number) => string): Readonly<Record<string, number>> =>
  Object.fromEntries(range(length).map((index) => [key(index), 1]))
const messages = (input: string | Uint8Array): readonly string[] => {
  const read = readFlowFile(input)
  assert.equal(read.kind, "refused")
  return read.kind === "refused" ? read.problems.map(({ message }) => message) : []
}
/** What is read is written as the same bytes again, and is the same content. */
const isFaithful = (document: FlowDocument): void => {
  const text = writeFlow(document)
  const read = readFlowFile(new TextEncoder().encode(text))
  assert.equal(read.kind, "flows")
  if (read.kind !== "flows") return
  assert.ok(writeFlow(read.main) === text)
  if (text.length < 10_000) assert.deepEqual(read.main, document)
}

test("a megabyte of opening brackets is refused at the one that is too deep", () => {
  assert.deepEqual(messages("[".repeat(1_000_000)), [
    "Line 1, column 101: objects and arrays lie in each other more than 100 deep. No flow needs that; the file may be damaged.",
  ])
})

test("objects that lie in each other a hundred thousand deep are refused as well", () => {
  assert.match(messages('{"a":'.repeat(100_000))[0] ?? "", /^Line 1, column 501: objects and arrays lie in each other/)
})

test("pages in pages are read as deep as files may be", () => {
  const deepest = range(46).reduce((inner, depth) => sampleNode({ id: `n_${depth}`, children: [inner] }), sampleNode())
  isFaithful(sampleFlow({ flow: { nodes: [deepest] } }))
})

/** Members of an object as text: objects of a million keys take longer to build than to refuse. */
const members = (length: number, key: (index: number) => string): string =>
  range(length)
    .map((index) => `"${key(index)}":1`)
    .join(",")

for (const [what, text] of [
  ["unknown fields", `{"format":"gatewright/flow","formatVersion":1,${members(1_000_000, (index) => `k${index}`)}}`],
  [
    "settings",
    writeFlow(sampleFlow({ flow: { nodes: [sampleNode()] } })).replace(
      '"settings": {}',
      `"settings": {${members(1_000_000, (index) => `k${index}`)}}`,
    ),
  ],
  ["keys that are numbers", `{${members(1_000_000, String)}}`],
] as const) {
  test(`a million ${what} are refused as too many`, () => {
    assert.match(
      messages(text)[0] ?? "",
      /^Line \d+, column \d+: the file holds more than 500,000 values up to here\. No flow needs that; the file may be damaged\.$/,
    )
  })
}

test("a key that stands a million times is refused, with the first of them and how many more there are", () => {
  const problems = messages(`{${'"a":1,'.repeat(999_999)}"a":1}`)
  assert.equal(problems.length, 21)
  assert.equal(problems[0], 'Line 1, column 8: the key "a" stands twice in one object. Keep the one that is meant.')
  assert.equal(
    problems[20],
    "The file has 499980 more problems than these. Mend these first, then read the file again.",
  )
})

test("two hundred thousand keys are read, those that are numbers included", () => {
  isFaithful(sampleFlow({ flow: { nodes: [sampleNode({ settings: keyed(200_000, String) })] } }))
})

test("fifty thousand nodes are read", () => {
  isFaithful(sampleFlow({ flow: { nodes: range(50_000).map((index) => sampleNode({ id: `n_${100_000 + index}` })) } }))
})

test("a hundred thousand nodes are refused as too many", () => {
  const nodes = range(100_000).map((index) => sampleNode({ id: `n_${index}` }))
  assert.match(messages(JSON.stringify(sampleFlow({ flow: { nodes } })))[0] ?? "", /more than 500,000 values/)
})

test("millions of empty objects are refused as too many", () => {
  assert.match(
    messages(`[${"{},".repeat(1_000_000)}1]`)[0] ?? "",
    /^Line 1, column 1499999: the file holds more than 500,000 values/,
  )
})

test("of a hundred thousand nodes that are none, twenty are told and the others counted", () => {
  const file: JsonObject = JSON.parse(JSON.stringify(sampleFlow()))
  const problems = messages(JSON.stringify({ ...file, flow: { ...sampleFlow().flow, nodes: range(100_000) } }))
  assert.equal(problems.length, 21)
  assert.equal(problems[0], "Line 1, column 189: the node number 1 is not valid: it must be an object, not a number.")
  assert.equal(problems[20], "The file has 99980 more problems than these. Mend these first, then read the file again.")
})

test("a hundred thousand words that are none are refused in the same way", () => {
  const languages: JsonObject = { en: keyed(100_000, (index) => `word${index}`) }
  const file = { ...sampleFlow(), flow: { ...sampleFlow().flow, texts: { fallback: "en", languages } } }
  assert.match(
    messages(JSON.stringify(file))[0] ?? "",
    /"languages\.en\.word0" in the texts is not valid: it must be a text or an object, not a number\.$/,
  )
})

test("halves of surrogate pairs, bidi controls, NUL and line separators survive in names, words and settings", () => {
  const text = "\ud800 \udc00 \u202e\u2066\u200f \0 \u2028\u2029 \ufeff \u00a0 👩‍👩‍👧 \u{10ffff}"
  isFaithful(
    sampleFlow({
      flow: {
        name: text.replace("\0", ""),
        nodes: [sampleNode({ name: text, settings: { [text]: text }, outputs: [{ id: text, label: text }] })],
        texts: { fallback: "en", languages: { en: { [text]: text } } },
      },
      "x-note": text,
    }),
  )
})

test("a digest can be taken of halves of surrogate pairs, and tells them apart", () => {
  const digest = (name: string): string => digestOf(sampleFlow({ flow: { name } }).flow)
  assert.notEqual(digest("\ud800"), digest("\ud801"))
})

test("a name with U+0000, which no database keeps in an index, is refused", () => {
  assert.deepEqual(messages(writeFlow(sampleFlow({ flow: { name: "a\0b" } }))), [
    'Line 8, column 13: "name" in the flow is not valid: it must not hold the character U+0000.',
  ])
})

test("HTML in names is kept as it is, and shown in messages as the text that it is", () => {
  const name = "<img src=x onerror=alert(1)>"
  isFaithful(sampleFlow({ flow: { name, nodes: [sampleNode({ name, settings: { title: name } })] } }))
  assert.deepEqual(messages(writeFlow(sampleFlow({ flow: { nodes: [sampleNode({ name, version: 0 })] } }))), [
    `Line 16, column 20: "version" in the node “${name}” is not valid: it must be at least 1, not 0.`,
  ])
})

test("what turns the direction of a line or is invisible is made visible in messages", () => {
  assert.deepEqual(
    messages(writeFlow(sampleFlow({ flow: { nodes: [sampleNode({ name: "a\u202eb\n", version: 0 })] } }))),
    ['Line 16, column 20: "version" in the node “a\ufffdb␊” is not valid: it must be at least 1, not 0.'],
  )
})

for (const [key, place] of [
  ['{"__proto__": {"polluted": true}}', "Line 1, column 2"],
  ['{"format": "gatewright/flow", "flow": {"\\u005f_proto__": 1}}', "Line 1, column 40"],
] as const) {
  test(`__proto__ is refused wherever it stands: ${place}`, () => {
    assert.deepEqual(messages(key), [
      `${place}: the key "__proto__" is refused because it could change other objects than this one. Remove it.`,
    ])
    assert.equal(Reflect.get({}, "polluted"), undefined)
  })
}

test("constructor with a prototype in it is refused", () => {
  assert.deepEqual(messages('{"a": {"constructor": {"prototype": {}}}}'), [
    'Line 1, column 24: the key "prototype" is refused because it could change other objects than this one. Remove it.',
  ])
})

test("names of what every object has are names like any other", () => {
  const settings = { constructor: "a", hasOwnProperty: 1, toString: [], valueOf: { prototype: 1 } }
  isFaithful(
    sampleFlow({
      flow: {
        nodes: [sampleNode({ id: "constructor", settings })],
        texts: { fallback: "en", languages: { en: { constructor: { toString: "words" } } } },
      },
      layout: { nodes: { constructor: { x: 1, y: 2 }, toString: { x: 3, y: 4 } } },
    }),
  )
})

for (const [what, input] of [
  ["bytes that count up", Uint8Array.from({ length: 100_000 }, (_, index) => index)],
  ["quotes", '"'.repeat(1_000_000)],
  ["backslashes", `"${"\\\\".repeat(1_000_000)}`],
  ["escaped quotes", `"${'\\"'.repeat(1_000_000)}`],
  ["digits", "1".repeat(1_000_000)],
  ["zeros", `1${"0".repeat(1_000_000)}e-${"0".repeat(1_000_000)}`],
  ["line breaks", "\n".repeat(1_000_000)],
  ["angle brackets", "<".repeat(1_000_000)],
  ["commas", `[1${",".repeat(1_000_000)}`],
  ["colons", ":".repeat(1_000_000)],
] as const) {
  test(`a megabyte of ${what} is refused`, () => {
    assert.ok(messages(input).length > 0)
  })
}
