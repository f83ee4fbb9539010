import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { z } from "zod"
import { catalogueOf } from "../catalogue/catalogue.ts"
import { code } from "../catalogue/field.ts"
import { defineNode } from "../catalogue/node-definition.ts"
import type { FlowNode } from "../document/node.ts"
import { joinScripts } from "../import/join-scripts.ts"
import { readFlowFile } from "../import/read-flow-file.ts"
import { arbitraryRichDocument } from "../testing/arbitrary-rich-document.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { splitScripts } from "./split-scripts.ts"
import { writeFlow } from "./write-flow.ts"

const script = defineNode({
  type: "server.script",
  version: 1,
  group: "Server side",
  label: "Script",
  summary: "Runs a script.",
  side: "backend",
  settings: z.strictObject({
    code: code({ title: "Script" }),
    more: z.array(code({ title: "Script" })).optional(),
    note: z.string().optional(),
  }),
  defaults: { code: "" },
  outputs: () => [],
})
const catalogue = catalogueOf([script])

const long = 'const a = 1\nconst b = "ü"\n\nreturn exit("done")\n'
const ask = (id: string, fields: Partial<FlowNode> = {}): FlowNode =>
  sampleNode({ id, type: "server.script", name: "Ask her", settings: { code: long }, ...fields })
const split = (...nodes: readonly FlowNode[]) =>
  splitScripts({ document: sampleFlow({ flow: { nodes } }), catalogue, fileBase: "login" })
const namesOf = (...nodes: readonly FlowNode[]) => split(...nodes).files.map(({ name }) => name)

test("a script of more than three lines lies in a file of its own, named after flow and node (SPEC 12.5)", () => {
  const { text, files } = split(ask("n_a"))
  assert.deepEqual(files, [{ name: "login.ask-her.js", text: long }])
  assert.match(text, /"settings": \{\n {10}"code": \{\n {12}"\$file": "\.\/login\.ask-her\.js"\n {10}\}\n {8}\}/)
})

test("shorter scripts, other settings, unknown nodes and newer ones stay in the flow file", () => {
  for (const node of [
    ask("n_a", { settings: { code: "a\nb\nc\n" } }),
    ask("n_a", { settings: { code: "", note: long } }),
    ask("n_a", { type: "pingam.ScriptedDecisionNode" }),
    ask("n_a", { version: 2 }),
    ask("n_a", { settings: { code: { $t: long } } }),
  ]) {
    assert.equal(split(node).text, writeFlow(sampleFlow({ flow: { nodes: [node] } })))
  }
})

test("a text that a file would not give back as it was stays in the flow file (SPEC 12.5)", () => {
  for (const code of [long.replaceAll("\n", "\r\n"), `\ufeff${long}`, `${long}// \ud800\n`]) {
    assert.deepEqual(namesOf(ask("n_a", { settings: { code } })), [])
  }
})

test("scripts of one name get numbers, in the order of the file whatever the order in memory (SPEC 12.5)", () => {
  const several = ask("n_b", { settings: { code: long, more: ["a", long] } })
  const child = ask("n_0", { name: "Ask, her?", type: "server.script" })
  const nodes = [
    ask("n_a", { name: "Ask Her 2" }),
    several,
    ask("n_c", { children: [child] }),
    ask("n_d", { name: "✓" }),
  ]
  const names = [
    "login.ask-her-2.js",
    "login.ask-her.js",
    "login.ask-her.2.js",
    "login.ask-her.3.js",
    "login.ask-her.4.js",
    "login.n-d.js",
  ]
  assert.deepEqual(namesOf(...nodes), names)
  assert.deepEqual(split(...nodes.toReversed()), split(...nodes))
})

/** Documents whose nodes are scripts of any text, short and long. */
const scripts = fc.oneof(
  fc.constant(long),
  fc.array(fc.string({ unit: "binary", maxLength: 10 }), { maxLength: 6 }).map((lines) => lines.join("\n")),
)
const withScripts = fc.tuple(arbitraryRichDocument, fc.array(scripts)).map(([document, texts]) => ({
  ...document,
  flow: {
    ...document.flow,
    nodes: document.flow.nodes.map((node, index) => ({
      ...node,
      type: "server.script",
      version: 1,
      settings: { ...node.settings, code: texts[index] ?? long, more: texts.slice(0, 2) },
    })),
  },
}))

test("what was split is joined to the same bytes, and split again to the same files (SPEC 12.4)", () => {
  fc.assert(
    fc.property(withScripts, (document) => {
      const { text, files } = splitScripts({ document, catalogue, fileBase: "login" })
      const joined = joinScripts(text, (name) => files.find((file) => file.name === name)?.text)
      assert.ok(joined.kind === "joined")
      const read = readFlowFile(joined.text)
      assert.ok(read.kind === "flows", JSON.stringify(read))
      assert.equal(writeFlow(read.main), writeFlow(document))
      assert.deepEqual(splitScripts({ document: read.main, catalogue, fileBase: "login" }), { text, files })
    }),
    { numRuns: 300 },
  )
})
