import assert from "node:assert/strict"
import { readdirSync, readFileSync } from "node:fs"
import { test } from "node:test"
import { flowDocumentSchema } from "../document/flow-document.ts"
import { writeFlow } from "../export/write-flow.ts"
import { overlap } from "../layout/room.ts"
import { afterEdit, linksOf, numberedIds, whyNot } from "../testing/edited-flow.ts"
import { loginFlow } from "../testing/login-flow.ts"
import { sampleFlow } from "../testing/sample-flow.ts"
import { testCatalogue as catalogue } from "../testing/test-catalogue.ts"
import { copyOf } from "./copy-of.ts"
import { drawingOf } from "./drawing.ts"
import { duplicate } from "./duplicate.ts"
import { paste } from "./paste.ts"
import { readClip } from "./read-clip.ts"

const document = {
  ...loginFlow(),
  layout: {
    ...loginFlow().layout,
    notes: [{ id: "note_1", x: 0, y: 400, width: 100, height: 100, text: "Hello" }],
    groups: [{ id: "group_1", name: "Pages", nodes: ["n_form", "n_create"] }],
  },
}
const empty = sampleFlow({ flow: { id: "flow_other" } })

const clipOf = (...ids: readonly string[]) => {
  const copied = copyOf({ document, catalogue, ids })
  assert.ok("clip" in copied)
  return copied.clip
}

test("a copy is a flow file of its own, with inner links, the texts that it shows, and whole groups", () => {
  const clip = clipOf("n_form", "n_create", "note_1")
  assert.ok(flowDocumentSchema.safeParse(clip).success)
  assert.deepEqual(linksOf(clip), ["n_create.usernameTaken > n_form", "n_form.submit > n_create"])
  assert.deepEqual(clip.flow.texts, {
    fallback: "en",
    languages: { en: { login: { title: "Sign in" } }, it: { login: { title: "Accedi" } } },
  })
  assert.deepEqual(clip.layout.groups, document.layout.groups)
  assert.deepEqual(clipOf("n_form").layout.groups, [])
  assert.deepEqual(clipOf("group_1").flow.nodes.length, 2)
})

test("what was copied is pasted under new ids, with its links, its group and its notes", () => {
  const clip = clipOf("group_1", "note_1")
  const after = afterEdit(empty, paste({ document: empty, catalogue, newId: numberedIds(), clip }))
  assert.deepEqual(linksOf(after.document), ["new_1.submit > new_2", "new_2.usernameTaken > new_1"])
  assert.deepEqual(after.document.layout.groups, [{ id: "new_4", name: "Pages", nodes: ["new_1", "new_2"] }])
  assert.deepEqual(after.select, ["new_1", "new_2", "new_3", "new_4"])
  assert.equal(after.label, "Paste 2 nodes and 1 note")
  assert.deepEqual(
    after.document.flow.nodes.map(({ name }) => name),
    ["Sign in", "Create"],
  )
})

test("the middle of what is pasted goes where it is wanted", () => {
  const clip = clipOf("n_start", "n_form")
  const at = { x: 1000, y: 1000 }
  const { document: after } = afterEdit(empty, paste({ document: empty, catalogue, newId: numberedIds(), clip, at }))
  assert.deepEqual(after.layout.nodes["new_1"], { x: 732, y: 957 })
})

test("words come along where the flow has none under that key, and for its own languages alone", () => {
  const clip = clipOf("n_form")
  const pasted = (texts: (typeof document)["flow"]["texts"]) => {
    const target = sampleFlow({ flow: { texts } })
    return afterEdit(target, paste({ document: target, catalogue, newId: numberedIds(), clip })).document.flow.texts
  }
  assert.deepEqual(pasted({ fallback: "it", languages: { it: { login: { help: "?" } } } }).languages, {
    it: { login: { help: "?", title: "Accedi" } },
  })
  assert.deepEqual(pasted({ fallback: "en", languages: { en: { login: { title: "Log in" } } } }).languages, {
    en: { login: { title: "Log in" } },
  })
  assert.deepEqual(pasted({ fallback: "de", languages: {} }).languages, { de: { login: { title: "Sign in" } } })
  assert.deepEqual(pasted({ fallback: "en", languages: { en: { login: "Hello" } } }).languages, {
    en: { login: "Hello" },
  })
})

test("a duplicate has names of its own and lies on nothing", () => {
  const after = afterEdit(
    document,
    duplicate({ document, catalogue, newId: numberedIds(), ids: ["n_form", "n_create"] }),
  )
  assert.equal(after.label, "Duplicate 2 nodes")
  assert.deepEqual(
    after.document.flow.nodes.slice(-2).map(({ name }) => name),
    ["Sign in (2)", "Create (2)"],
  )
  const drawing = drawingOf({ document: after.document, catalogue })
  const boxes = [...drawing.cards.values(), ...drawing.notes.values()]
  assert.ok(boxes.every((box, index) => boxes.slice(index + 1).every((other) => !overlap(box, other))))
})

test("parts of pages get ids of their own", () => {
  const part = { id: "n_part", type: "pingam.UsernameCollectorNode", version: 1, name: "User", settings: {} }
  const page = sampleFlow({
    flow: {
      nodes: [{ id: "n_page", type: "pingam.PageNode", version: 1, name: "Page", settings: {}, children: [part] }],
    },
  })
  const after = afterEdit(page, duplicate({ document: page, catalogue, newId: numberedIds(), ids: ["n_page"] }))
  assert.equal(after.document.flow.nodes[1]?.children?.[0]?.id, "new_2")
})

test("nothing to copy and nothing to paste is said", () => {
  const copied = copyOf({ document, catalogue, ids: ["n_gone"] })
  assert.equal("problem" in copied && copied.problem.code, "edit.nothing-selected")
  const pasted = paste({ document, catalogue, newId: numberedIds(), clip: empty })
  assert.equal(whyNot(pasted).code, "edit.nothing-to-paste")
})

const examples = new URL("../../../../examples/", import.meta.url)
const files = readdirSync(examples, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".flow.json"))

test("every flow file can be pasted, also into itself", () => {
  assert.ok(files.length > 0)
  for (const name of files) {
    const read = readClip(readFileSync(new URL(name, examples), "utf8"))
    assert.ok("clip" in read, name)
    for (const target of [document, read.clip]) {
      const { document: after } = afterEdit(
        target,
        paste({ document: target, catalogue, newId: numberedIds(), clip: read.clip, at: { x: 0, y: 0 } }),
      )
      assert.equal(after.flow.nodes.length, target.flow.nodes.length + read.clip.flow.nodes.length)
    }
  }
})

test("the text of a copy is read as the same copy", () => {
  const clip = clipOf("n_form", "note_1")
  const read = readClip(writeFlow(clip))
  assert.ok("clip" in read)
  assert.equal(writeFlow(read.clip), writeFlow(clip))
})

const strangers: readonly string[] = [
  "",
  "Hello",
  "{",
  "[]",
  "null",
  '{"nodes":[],"connections":{}}',
  '[{"id":"a","type":"tab"},{"id":"b","type":"inject","z":"a","wires":[[]]}]',
  '{"format":"gatewright/flow","formatVersion":99}',
  '{"format":"gatewright/flow","formatVersion":1,"flow":{}}',
]

for (const text of strangers) {
  test(`text that is no flow is refused with a reason: ${text.slice(0, 40)}`, () => {
    const read = readClip(text)
    assert.ok("problem" in read)
    assert.match(read.problem.code, /^(?:import|edit)\./)
    assert.match(read.problem.message, /\.$/)
    assert.doesNotMatch(read.problem.message, /Choose a file|^The file/)
  })
}

test("a paste is refused in words of a paste, and a file that was dropped in those of a file", () => {
  const refusal = (from?: "file") => {
    const read = readClip("<html></html>", from)
    return "problem" in read ? read.problem.message : ""
  }
  assert.equal(
    refusal(),
    "What was copied looks like an HTML page, not like a flow. Copy nodes of a flow, or the text of a flow file or of an export of PingAM journeys, and paste again.",
  )
  assert.match(refusal("file"), /^The file looks like an HTML page, .* Choose a file/)
})
