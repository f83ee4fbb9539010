import assert from "node:assert/strict"
import { test } from "node:test"
import { emptyDraft, requestOf, withChoice, withFiles, withFlow, withoutFile } from "./plan-draft.ts"

const file = (key: string) => ({ key, path: `${key}.json`, text: "{}" })
const all = ["a", "b", "c"]

test("all flows go in until one is left out, and again when it is taken back", () => {
  const two = withFlow(emptyDraft, "b", { taken: false, all })
  assert.deepEqual(two.flows, ["a", "c"])
  assert.deepEqual(requestOf(two).options, { ids: "preserve", onConflict: "new-version", flows: ["a", "c"] })
  assert.equal(withFlow(two, "b", { taken: true, all }).flows, undefined)
})

test("another file takes all flows in again", () => {
  const one = { ...withFiles(emptyDraft, [file("1")]), flows: ["a"] }
  assert.equal(withFiles(one, [file("2")]).flows, undefined)
})

test("the last file takes options and choices with it, answers stay", () => {
  const bindings = { ...emptyDraft.bindings, secrets: { a: "b" } }
  const draft = withFiles({ ...emptyDraft, bindings, onConflict: "merge" }, [file("1")])
  assert.deepEqual(withoutFile(draft, "1"), { ...emptyDraft, bindings })
})

test("choices are kept by flow and conflict", () =>
  assert.deepEqual(withChoice(withChoice(emptyDraft, "a", "x", "ours"), "a", "y", "theirs").choices, {
    a: { x: "ours", y: "theirs" },
  }))
