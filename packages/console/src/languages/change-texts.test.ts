import assert from "node:assert/strict"
import test from "node:test"
import { apply, type FlowDocument, type Operation, type TextTree } from "@gatewright/flow"
import * as fc from "fast-check"
import { addText, renameText, removeText, whyNotKey, withText, writeText } from "./change-texts.ts"
import { languagesOfJson } from "./texts-of-json.ts"
import { isMissing, keysOf, textTable } from "./text-table.ts"

const texts = {
  fallback: "en",
  languages: { en: { login: { title: "Sign in", go: "Continue" } }, it: { login: { title: "Accedi" } } },
}
const document: FlowDocument = {
  format: "gatewright/flow",
  formatVersion: 1,
  flow: {
    id: "flow_a",
    category: "authentication",
    type: "login",
    name: "Login",
    description: "",
    tags: [],
    tracking: "onError",
    nodes: [
      {
        id: "n_a",
        type: "frontend.form",
        version: 1,
        name: "",
        settings: { title: "$t(login.title)t$", elements: [{ kind: "heading", text: "Go: $t(login.title)t$" }] },
      },
    ],
    links: [],
    texts,
  },
  layout: { nodes: {}, notes: [], groups: [] },
}
const after = (operation: Operation): FlowDocument => {
  const applied = apply(document, operation)
  assert.ok(!("problem" in applied))
  const back = apply(applied.document, applied.inverse)
  assert.ok(!("problem" in back))
  assert.deepEqual(back.document, document)
  return applied.document
}

test("a text is written in one language, and an emptied one is taken away there", () => {
  const written = after(writeText(texts, { key: "login.go", tag: "it", text: "Avanti" }))
  assert.deepEqual(written.flow.texts.languages["it"], { login: { title: "Accedi", go: "Avanti" } })
  const emptied = after(writeText(texts, { key: "login.title", tag: "it", text: "" }))
  assert.deepEqual(emptied.flow.texts.languages["it"], {})
})

test("a text that gets another key has it in every language and in the settings that show it", () => {
  const { flow } = after(renameText(document, "login.title", "page.heading"))
  assert.deepEqual(flow.texts.languages, {
    en: { login: { go: "Continue" }, page: { heading: "Sign in" } },
    it: { page: { heading: "Accedi" } },
  })
  assert.deepEqual(flow.nodes[0]?.settings, {
    title: "$t(page.heading)t$",
    elements: [{ kind: "heading", text: "Go: $t(page.heading)t$" }],
  })
})

test("a text that gets another key has it in the nodes that a page holds", () => {
  const child = { id: "n_b", type: "other.product", version: 1, name: "", settings: { label: "$t(login.go)t$" } }
  const nodes = [{ id: "n_page", type: "other.page", version: 1, name: "", settings: {}, children: [child] }]
  const page = { ...document, flow: { ...document.flow, nodes } }
  const applied = apply(page, renameText(page, "login.go", "login.next"))
  assert.ok(!("problem" in applied))
  assert.deepEqual(applied.document.flow.nodes[0]?.children?.[0]?.settings, { label: "$t(login.next)t$" })
})

test("a text that is added and removed leaves nothing behind", () => {
  assert.deepEqual(after(addText(texts, "a.b")).flow.texts.languages["en"], {
    login: { title: "Sign in", go: "Continue" },
    a: { b: "" },
  })
  assert.deepEqual(keysOf(after(removeText(texts, "login.go")).flow.texts.languages["en"] ?? {}), ["login.title"])
})

test("keys that would hide others are refused", () => {
  const keys = ["login.title"]
  assert.equal(whyNotKey("login.help", keys), undefined)
  for (const key of ["login", "login.title", "login.title.x", "", "a..b", "a b", "x)t$"])
    assert.notEqual(whyNotKey(key, keys), undefined, key)
})

test("a table tells what is missing and what is shown nowhere; a variant of a language has the words of its base", () => {
  const rows = textTable({ ...texts, languages: { ...texts.languages, "it-CH": {} } }, new Set(["login.title", "new"]))
  assert.deepEqual(
    rows.map(({ key, used }) => [key, used]),
    [
      ["login.go", false],
      ["login.title", true],
      ["new", true],
    ],
  )
  const [go, title] = rows
  assert.ok(go && title)
  assert.equal(isMissing(go, "it"), true)
  assert.equal(isMissing(title, "it-CH"), false)
})

test("JSON that is no set of languages is refused with a sentence, and the fallback stays", () => {
  for (const source of ["{", "[]", '{"en": {"a": 1}}', '{"en": {}, "not a tag": {}}', '{"it": {}}'])
    assert.equal(languagesOfJson(source, "en").kind, "refused", source)
  assert.equal(languagesOfJson('{"en": {"a": {"b": "c"}}}', "en").kind, "languages")
})

test("a tree with a text put in has that text and all others", () => {
  const name = fc.stringMatching(/^[a-c]$/)
  const tree: fc.Arbitrary<TextTree> = fc.letrec<{ tree: TextTree; part: string | TextTree }>((tie) => ({
    tree: fc.dictionary(name, tie("part"), { maxKeys: 3, noNullPrototype: true }),
    part: fc.oneof({ maxDepth: 2 }, fc.string(), tie("tree")),
  })).tree
  const key = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("."))
  fc.assert(
    fc.property(tree, key, fc.string(), (before, at, text) => {
      const keys = new Set(keysOf(before))
      fc.pre(whyNotKey(at, [...keys]) === undefined || keys.has(at))
      assert.deepEqual(new Set(keysOf(withText(before, at, text))), keys.add(at))
    }),
  )
})
