import { deepEqual, equal, ok } from "node:assert/strict"
import { test } from "node:test"
import { nodeDefinitions } from "@gatewright/nodes/definitions"
import { paletteGroups } from "./palette-groups.ts"

const all = { definitions: nodeDefinitions, category: "authentication", hasStart: false, query: "", recent: [] }
const labels = (groups: ReturnType<typeof paletteGroups>) =>
  groups.map(({ label, entries }) => [label, entries.map(({ definition }) => definition.label)] as const)

test("every node type stands in the palette once, in the groups of the catalogue", () => {
  const types = paletteGroups(all).flatMap(({ entries }) => entries.map(({ definition }) => definition.type))
  deepEqual(types.toSorted(), nodeDefinitions.map(({ type }) => type).toSorted())
  equal(paletteGroups(all)[0]?.label, "Flow")
})

test("what was added last comes first, as long as it runs here", () => {
  const [first] = labels(paletteGroups({ ...all, recent: ["frontend.form", "gone.type"] }))
  deepEqual(first, ["Recent", ["Form"]])
})

test("what is found in the name comes before what is found in the summary", () => {
  const [found] = labels(paletteGroups({ ...all, query: "user" }))
  ok(found)
  const [label, names] = found
  equal(label, "Found")
  const inName = names.map((name) => /user/i.test(name))
  deepEqual(
    inName,
    inName.toSorted((a, b) => Number(b) - Number(a)),
  )
})

test("all words of the query count, in any order and case", () => {
  deepEqual(labels(paletteGroups({ ...all, query: "VARIABLES set" })), [["Found", ["Set Variables"]]])
})

test("what does not run in the category stands at the end with the reason", () => {
  const last = paletteGroups(all).at(-1)
  equal(last?.label, "Not in this flow")
  ok(last.entries.every(({ definition, whyNot }) => whyNot !== undefined && definition.categories !== undefined))
})

test("a flow that has a beginning is offered no second one", () => {
  const last = paletteGroups({ ...all, hasStart: true, query: "start" }).at(-1)
  deepEqual(
    last?.entries.map(({ definition, whyNot }) => [definition.label, whyNot]),
    [["Start", "The flow has its beginning already."]],
  )
})
