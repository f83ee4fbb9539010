import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { apply } from "../change/apply.ts"
import type { Operation } from "../change/operation.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import { writeFlow } from "../export/write-flow.ts"
import { arbitraryDocument } from "../testing/arbitrary-document.ts"
import { arbitraryOperation } from "../testing/arbitrary-operation.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import type { Change } from "./change.ts"
import { compare } from "./compare.ts"
import { isDrawing } from "./is-drawing.ts"
import { operationsFrom } from "./operations-from.ts"

const applyAll = (document: FlowDocument, operations: readonly Operation[]): FlowDocument =>
  operations.reduce((changed, operation) => {
    const applied = apply(changed, operation)
    assert.ok(!("problem" in applied), JSON.stringify(applied))
    return applied.document
  }, document)

test("a document has no changes against itself, however it is ordered (SPEC 7.1)", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const { flow } = document
      const turned = { ...document, flow: { ...flow, nodes: flow.nodes.toReversed(), links: flow.links.toReversed() } }
      assert.deepEqual(compare(document, turned), [])
    }),
  )
})

test("the operations made from the changes of any two documents make one of the other (SPEC 7.2)", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
      const made = applyAll(before, operationsFrom(compare(before, after)))
      assert.equal(writeFlow(made), writeFlow(after))
    }),
    { numRuns: 1000 },
  )
})

test("one edit gives few changes, and they make the same edit", () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryOperation, (before, operation) => {
      const applied = apply(before, operation)
      fc.pre("document" in applied)
      const changes = compare(before, applied.document)
      assert.equal(writeFlow(applyAll(before, operationsFrom(changes))), writeFlow(applied.document))
      for (const { label } of changes) assert.match(label, /^[A-Z“]/)
    }),
    { numRuns: 1000 },
  )
})

const document = sampleFlow({
  flow: {
    nodes: [
      sampleNode(),
      sampleNode({ id: "n_b", type: "form", name: "Credentials", settings: { fields: [{ name: "a" }], title: "Hi" } }),
      sampleNode({ id: "n_c", name: "Done" }),
    ],
    links: [
      { from: "n_a", output: "next", to: "n_b" },
      { from: "n_b", output: "submit", to: "n_c" },
    ],
    texts: { fallback: "en", languages: { en: { login: { title: "Sign in" } }, it: {} } },
  },
  layout: {
    nodes: { n_a: { x: 0, y: 0 }, n_b: { x: 300, y: 0 }, n_c: { x: 600, y: 0 } },
    notes: [{ id: "note", x: 0, y: 0, width: 1, height: 1, text: "Hello" }],
    groups: [{ id: "group", name: "All", nodes: ["n_a", "n_b"] }],
  },
})

const changesAfter = (...operations: readonly Operation[]): readonly Change[] =>
  compare(document, applyAll(document, operations))

const labels = (...operations: readonly Operation[]): readonly string[] =>
  changesAfter(...operations).map(({ label }) => label)

test("each single edit is exactly one change, in words (SPEC 7.3)", () => {
  const link = { from: "n_b", output: "submit", to: "n_c" }
  const expected: readonly (readonly [Operation, string])[] = [
    [
      { kind: "add-node", node: sampleNode({ id: "n_d", name: "Extra" }), position: { x: 1, y: 1 } },
      "Node “Extra” added",
    ],
    [{ kind: "remove-node", node: "n_b" }, "Node “Credentials” removed with its 2 links"],
    [{ kind: "rename-node", node: "n_b", name: "Login" }, "Node “Credentials” renamed to “Login”"],
    [{ kind: "set-node-field", node: "n_b", field: "type", value: "frontend.form" }, "“Credentials”: type changed"],
    [
      { kind: "set-setting", node: "n_b", pointer: "/fields/0/name", value: "b" },
      "“Credentials”: fields/0/name changed",
    ],
    [{ kind: "set-setting", node: "n_b", pointer: "/fields/1", value: "b" }, "“Credentials”: fields changed"],
    [{ kind: "move-nodes", positions: { n_b: { x: 5, y: 5 } } }, "“Credentials” moved"],
    [{ kind: "set-compact", node: "n_b", compact: true }, "“Credentials” collapsed"],
    [{ kind: "add-link", link: { ...link, to: "n_b" } }, "Link added: “Credentials” submit → “Credentials”"],
    [{ kind: "remove-link", link }, "Link removed: “Credentials” submit → “Done”"],
    [
      { kind: "change-link", link, to: { ...link, to: "n_a" } },
      "Link “Credentials” submit → “Done” now leads to “Start” instead of “Done”",
    ],
    [{ kind: "change-link", link, to: { ...link, "x-a": 1 } }, "Link “Credentials” submit → “Done” changed"],
    [{ kind: "set-texts", pointer: "/languages/en/login/title", value: "Log in" }, "Text login.title changed (en)"],
    [{ kind: "set-texts", pointer: "/languages/it" }, "Language it changed"],
    [{ kind: "set-texts", pointer: "/fallback", value: "it" }, "Fallback language changed"],
    [{ kind: "set-head", head: { name: "Sign in" } }, "Name changed"],
    [{ kind: "set-head", head: { tracking: "off" } }, "Nodes tracking changed"],
    [{ kind: "remove-note", note: "note" }, "Note removed"],
    [{ kind: "change-group", group: { id: "group", name: "Both", nodes: ["n_a", "n_b"] } }, "Group “Both” changed"],
    [{ kind: "set-field", pointer: "/flow/x-owner", value: "a" }, "Field x-owner changed"],
  ]
  for (const [operation, label] of expected) assert.deepEqual(labels(operation), [label])
})

test("a link that stays when its node goes is listed: it dangles now (SPEC 7.4)", () => {
  const [, dangling] = compare(document, {
    ...document,
    flow: { ...document.flow, nodes: document.flow.nodes.filter(({ id }) => id !== "n_c") },
    layout: { ...document.layout, nodes: { n_a: { x: 0, y: 0 }, n_b: { x: 300, y: 0 } } },
  })
  assert.deepEqual(dangling, {
    kind: "link-added",
    link: { from: "n_b", output: "submit", to: "n_c" },
    dangling: true,
    label: "Link added: “Credentials” submit → “Done”",
  })
})

test("what is only drawn differently can be told from what does something else (SPEC 7.5)", () => {
  const drawn = changesAfter(
    { kind: "move-nodes", positions: { n_b: { x: 5, y: 5 } } },
    { kind: "remove-note", note: "note" },
    { kind: "set-field", pointer: "/layout/x-zoom", value: 2 },
  )
  assert.ok(drawn.length === 3 && drawn.every(isDrawing))
  assert.ok(!changesAfter({ kind: "rename-node", node: "n_b", name: "Login" }).some(isDrawing))
})

test("a document that repeats a link is replaced as a whole (SPEC 7.6)", () => {
  const { flow } = document
  const repeated = { ...document, flow: { ...flow, links: [...flow.links, ...flow.links] } }
  assert.deepEqual(
    compare(document, repeated).map(({ kind }) => kind),
    ["document-replaced"],
  )
  assert.deepEqual(compare(repeated, repeated), [])
})
