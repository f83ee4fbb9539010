import assert from "node:assert/strict"
import { test } from "node:test"
import { apply } from "../change/apply.ts"
import type { Operation } from "../change/operation.ts"
import type { FlowDocument } from "../document/flow-document.ts"
import type { Json } from "../document/json.ts"
import { writeFlow } from "../export/write-flow.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { merge } from "./merge.ts"
import type { Merged, Side } from "./merged.ts"
import { withIdentityOf } from "./with-identity-of.ts"

const fields = [
  { name: "email", label: "Email" },
  { name: "phone", label: "Phone" },
]

const base = sampleFlow({
  flow: {
    tags: ["beta", "old"],
    nodes: [
      sampleNode(),
      sampleNode({
        id: "n_b",
        type: "form",
        name: "Credentials",
        settings: { title: "Hi", fields, scopes: ["a", "b"] },
      }),
      sampleNode({ id: "n_c", name: "Done", settings: { library: { $flow: "flow_l", type: "library", name: "L" } } }),
    ],
    links: [
      { from: "n_a", output: "next", to: "n_b" },
      { from: "n_b", output: "submit", to: "n_c" },
    ],
    texts: { fallback: "en", languages: { en: { title: "Sign in" } } },
  },
  layout: {
    nodes: { n_a: { x: 0, y: 0 }, n_b: { x: 300, y: 0 }, n_c: { x: 600, y: 0 } },
    groups: [{ id: "g", name: "All", nodes: ["n_a", "n_b"] }],
  },
})

const edited = (...operations: readonly Operation[]): FlowDocument =>
  operations.reduce((document, operation) => {
    const applied = apply(document, operation)
    assert.ok(!("problem" in applied), JSON.stringify(applied))
    return applied.document
  }, base)

const merged = (
  ours: readonly Operation[],
  theirs: readonly Operation[],
  choices: Readonly<Record<string, Side>> = {},
): Merged => merge({ base, ours: edited(...ours), theirs: edited(...theirs), choices })

const conflictsOf = (ours: readonly Operation[], theirs: readonly Operation[]): readonly (readonly string[])[] =>
  merged(ours, theirs).conflicts.map(({ id, label }) => [id, label])

const same = ({ document }: Merged, ...operations: readonly Operation[]): void =>
  assert.equal(writeFlow(document), writeFlow(edited(...operations)))

const set = (pointer: string, value?: Json, node = "n_b"): Operation => ({ kind: "set-setting", node, pointer, value })
const remove: Operation = { kind: "remove-node", node: "n_b" }
const rename: Operation = { kind: "rename-node", node: "n_b", name: "Login" }
const reroute = (to: string): Operation => {
  const link = { from: "n_a", output: "next", to: "n_b" }
  return { kind: "change-link", link, to: { ...link, to } }
}

test("changes of different places are all taken, and both sides are told what came from where (SPEC 9.2)", () => {
  const result = merged([rename], [set("/title", "Hello"), { kind: "set-head", head: { name: "Sign in" } }])
  same(result, rename, set("/title", "Hello"), { kind: "set-head", head: { name: "Sign in" } })
  assert.deepEqual(result.conflicts, [])
  assert.deepEqual(
    result.taken.map(({ label }) => label),
    ["Name changed", "“Credentials”: title changed"],
  )
  assert.deepEqual(
    result.kept.map(({ label }) => label),
    ["Node “Credentials” renamed to “Login”"],
  )
})

test("what both sides changed to the same is one change, and neither kept nor taken", () => {
  const result = merged([rename, set("/title", "Hello")], [set("/title", "Hello")])
  assert.deepEqual([result.conflicts, result.taken, result.kept.length], [[], [], 1])
})

test("a place that both sides changed is a conflict that stands as in ours until somebody chooses (SPEC 9.5)", () => {
  const sides = [[set("/title", "Ours")], [set("/title", "Theirs")]] as const
  same(merged(...sides), set("/title", "Ours"))
  same(merged(...sides, { "setting n_b /title": "theirs" }), set("/title", "Theirs"))
  assert.deepEqual(merged(...sides).open, ["setting n_b /title"])
  assert.deepEqual(merged(...sides, { "setting n_b /title": "ours" }).open, [])
})

test("each kind of place is named by id and for people (SPEC 9.6)", () => {
  const words = (value: string): Operation => ({ kind: "set-texts", pointer: "/languages/en/title", value })
  const head = (name: string): Operation => ({ kind: "set-head", head: { name } })
  const group = (name: string): Operation => ({ kind: "change-group", group: { id: "g", name, nodes: ["n_a"] } })
  const note = (text: string): Operation => ({
    kind: "add-note",
    note: { id: "n", x: 0, y: 0, width: 1, height: 1, text },
  })
  const node = (name: string): Operation => ({ kind: "add-node", node: sampleNode({ id: "n_d", name }) })
  const field = (value: string): Operation => ({ kind: "set-field", pointer: "/x-a", value })
  const type = (value: string): Operation => ({ kind: "set-node-field", node: "n_b", field: "type", value })
  const called = (name: string): Operation => ({ kind: "rename-node", node: "n_b", name })
  const cases = [
    [words, "text /languages/en/title", "Text title (en)"],
    [head, "head name", "Name"],
    [group, "group g", "Group “ours”"],
    [note, "note n", "Note"],
    [node, "node n_d", "“ours”"],
    [field, "field /x-a", "Field x-a"],
    [type, "field n_b type", "“Credentials”: type"],
    [called, "name n_b", "“ours”: name"],
  ] as const
  for (const [edit, id, label] of cases) assert.deepEqual(conflictsOf([edit("ours")], [edit("theirs")]), [[id, label]])
  assert.deepEqual(conflictsOf([reroute("n_c")], [reroute("n_a")]), [["link n_a next", "“Start” next →"]])
})

test("a node that one side removed is one conflict with all that the other did to it (SPEC 9.7)", () => {
  const touched = [rename, set("/title", "Hello"), set("/scopes", []), reroute("n_c")]
  const { conflicts } = merged([remove], touched)
  assert.deepEqual(
    conflicts.map(({ id, node, ours, theirs }) => [id, node, ours.length, theirs.length]),
    [["node n_b", "n_b", 1, 4]],
  )
  same(merged([remove], touched), remove)
  same(merged([remove], touched, { "node n_b": "theirs" }), ...touched)
})

test("a new link to a node that the other side removed is part of that conflict", () => {
  const link: Operation = { kind: "add-link", link: { from: "n_c", output: "again", to: "n_b" } }
  assert.deepEqual(conflictsOf([remove], [link]), [["node n_b", "“Credentials”"]])
})

test("how the neighbours of a removed node were joined goes with it: it comes back between them as it was", () => {
  const rewire: Operation = { kind: "add-link", link: { from: "n_a", output: "next", to: "n_c" } }
  const title = set("/title", "Hello")
  same(merged([remove, rewire], [title], { "node n_b": "theirs" }), title)
})

test("a removed node is no conflict with a link of it that went too, its place and its groups (SPEC 9.8)", () => {
  const result = merged(
    [remove],
    [
      { kind: "remove-link", link: { from: "n_b", output: "submit", to: "n_c" } },
      { kind: "move-nodes", positions: { n_b: { x: 9, y: 9 } } },
      { kind: "change-group", group: { id: "g", name: "Both", nodes: ["n_a", "n_b"] } },
    ],
  )
  assert.deepEqual(result.conflicts, [])
  same(result, remove, { kind: "change-group", group: { id: "g", name: "Both", nodes: ["n_a"] } })
})

test("a link that both sides kept as they removed one of its nodes each stays a link when both nodes stay", () => {
  const link = { from: "n_a", output: "next", to: "n_b" }
  const kept: Operation = { kind: "add-link", link, dangling: true }
  const start: Operation = { kind: "rename-node", node: "n_a", name: "Begin" }
  const title = set("/title", "Hello")
  const ours = [remove, kept, start]
  const theirs: readonly Operation[] = [{ kind: "remove-node", node: "n_a" }, kept, title]
  same(merged(ours, theirs, { "node n_b": "theirs", "node n_a": "ours" }), start, title)
})

test("an output leads to one node: links that both sides drew from it are a conflict (SPEC 9.6)", () => {
  const link = (to: string): Operation => ({ kind: "add-link", link: { from: "n_c", output: "next", to } })
  assert.deepEqual(conflictsOf([link("n_a")], [link("n_b")]), [["link n_c next", "“Done” next →"]])
})

test("settings are those of a type: another type on one side, and another setting on the other, is a conflict", () => {
  const type: Operation = { kind: "set-node-field", node: "n_b", field: "type", value: "frontend.form" }
  assert.deepEqual(conflictsOf([type], [set("/title", "Hello")]), [["field n_b type", "“Credentials”: type"]])
  assert.deepEqual(conflictsOf([type], [rename]), [])
})

test("a reference is taken as a whole", () => {
  const ours = [set("/library/$flow", "flow_m", "n_c"), set("/library/name", "M", "n_c")]
  const theirs = [set("/library/name", "Library", "n_c")]
  const result = merged(ours, theirs, { "setting n_c /library": "theirs" })
  same(result, ...theirs)
  assert.equal(result.conflicts.length, 1)
})

test("where a node stands is never a conflict: a rule decides that both sides can tell (SPEC 9.9)", () => {
  const move = (x: number): Operation => ({ kind: "move-nodes", positions: { n_b: { x, y: 0 } } })
  const here = merged([move(100)], [move(200)])
  const there = merged([move(200)], [move(100)])
  assert.deepEqual([here.conflicts, writeFlow(here.document)], [[], writeFlow(there.document)])
  assert.deepEqual([here.kept.length, here.taken.length, there.kept.length, there.taken.length], [1, 0, 0, 1])
})

test("a node that both sides added alike is one, wherever they put it", () => {
  const add = (x: number): Operation => ({ kind: "add-node", node: sampleNode({ id: "n_d" }), position: { x, y: 0 } })
  assert.deepEqual(conflictsOf([add(1)], [add(2)]), [])
})

test("tags of both sides are joined, and those that one took away are gone (SPEC 9.10)", () => {
  const tags = (...names: readonly string[]): Operation => ({ kind: "set-head", head: { tags: names } })
  const result = merged([tags("beta", "mfa")], [tags("beta", "old", "new")])
  assert.deepEqual([result.document.flow.tags, result.conflicts], [["beta", "mfa", "new"], []])
})

test("items of a list that have names come, go, move and change on both sides (SPEC 9.11)", () => {
  const [email, phone] = fields
  const zip = { name: "zip", label: "Zip" }
  const result = merged(
    [set("/fields", [phone, email] as Json)],
    [set("/fields/0/label", "E-mail"), set("/fields/2", zip)],
  )
  assert.deepEqual(result.conflicts, [])
  same(result, set("/fields", [phone, zip, { name: "email", label: "E-mail" }] as Json))
})

test("a list whose items can't be told apart is one place (SPEC 9.11)", () => {
  assert.deepEqual(conflictsOf([set("/scopes/0", "c")], [set("/scopes/1", "d")]), [
    ["setting n_b /scopes", "“Credentials”: scopes"],
  ])
})

test("different settings of different items of one list are no conflict", () => {
  assert.deepEqual(conflictsOf([set("/fields/0/label", "E-mail")], [set("/fields/1/label", "Mobile")]), [])
})

test("two people may begin with a language", () => {
  const words = (value: Json): Operation => ({ kind: "set-texts", pointer: "/languages/it", value })
  same(merged([words({ a: "uno" })], [words({ b: "due" })]), words({ a: "uno", b: "due" }))
})

test("a part of a page that went to another page stays one part (SPEC 9.4)", () => {
  const part = sampleNode({ id: "c" })
  const page = (id: string, ...children: readonly (typeof part)[]) => sampleNode({ id, children })
  const flow = (...nodes: readonly (typeof part)[]): FlowDocument => sampleFlow({ flow: { nodes } })
  const question = {
    base: flow(page("n_p", part), page("n_q")),
    ours: flow(page("n_p"), page("n_q", part)),
    theirs: flow(page("n_p", { ...part, name: "Other" }), page("n_q")),
  }
  const { conflicts } = merge(question)
  assert.deepEqual(
    conflicts.map(({ id, ours }) => [id, ours.length]),
    [["field n_p children", 2]],
  )
  const chosen = merge({ ...question, choices: { "field n_p children": "theirs" } })
  assert.equal(writeFlow(chosen.document), writeFlow(question.theirs))
})

test("a flow that repeats a link is one conflict as a whole (SPEC 9.6)", () => {
  const twice = { ...base, flow: { ...base.flow, links: [...base.flow.links, ...base.flow.links] } }
  const question = { base, ours: edited(rename), theirs: twice }
  assert.deepEqual(
    merge(question).conflicts.map(({ id }) => id),
    ["flow"],
  )
  assert.equal(writeFlow(merge({ ...question, choices: { flow: "theirs" } }).document), writeFlow(twice))
})

test("a flow with another id elsewhere is merged as the one that is here, calls of itself included", () => {
  const call = set("/library", { $flow: "flow_there", type: "library", name: "Me" }, "n_c")
  const there = withIdentityOf(edited(call), { id: "flow_there", category: "custom", type: "custom" })
  const here = withIdentityOf(there, { id: base.flow.id, category: base.flow.category, type: base.flow.type })
  const result = merge({ base, ours: edited(rename), theirs: here })
  same(result, rename, set("/library", { $flow: base.flow.id, type: "library", name: "Me" }, "n_c"))
})
