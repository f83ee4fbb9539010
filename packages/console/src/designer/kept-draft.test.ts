import { deepEqual, equal, notEqual } from "node:assert/strict"
import { test } from "node:test"
import { newFlow } from "@gatewright/flow"
import { draftKey, forgetDraft, keepDraft, keptDrafts } from "./kept-draft.ts"

/** A storage as browsers have it, with room for that many characters. */
const storage = (room = Infinity): Storage => {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError")
      kept.set(key, value)
    },
  }
}

const draft = {
  revision: 4,
  at: 1_790_000_000_000,
  document: newFlow({ id: "flow_a", category: "authentication", type: "login", name: "A" }),
}
const place = { person: "ada", tenant: "default", flow: "flow_a", version: undefined }
const key = draftKey(place, "1")
const draftsOf = (browser: Storage, where = place) => keptDrafts(browser, where).map((each) => each.draft)

test("what was kept comes back as it was, until it is forgotten", () => {
  const browser = storage()
  equal(keepDraft(browser, key, draft), true)
  deepEqual(keptDrafts(browser, place), [{ key, draft }])
  forgetDraft(browser, key)
  deepEqual(draftsOf(browser), [])
})

test("a person is never offered what somebody else did in the same browser", () => {
  const browser = storage()
  keepDraft(browser, key, draft)
  deepEqual(draftsOf(browser, { ...place, person: "bob" }), [])
})

test("a flow and each of its versions have drafts of their own, in each tenant", () => {
  const places = [
    { ...place, version: "v1" },
    { ...place, tenant: "other" },
    { ...place, flow: "flow_ab" },
  ]
  const browser = storage()
  keepDraft(browser, key, draft)
  for (const other of places) deepEqual(keptDrafts(browser, { ...other, version: other.version }), [])
  notEqual(draftKey({ ...place, tenant: "a", flow: "b,c" }, "1"), draftKey({ ...place, tenant: "a,b", flow: "c" }, "1"))
})

test("two pages with the same flow keep their edits side by side, the latest first", () => {
  const browser = storage()
  const later = { ...draft, at: draft.at + 1 }
  keepDraft(browser, key, draft)
  keepDraft(browser, draftKey(place, "2"), later)
  deepEqual(draftsOf(browser), [later, draft])
  forgetDraft(browser, draftKey(place, "2"))
  deepEqual(draftsOf(browser), [draft])
})

test("a full storage keeps nothing and says so", () => {
  const browser = storage(10)
  equal(keepDraft(browser, key, draft), false)
  deepEqual(draftsOf(browser), [])
})

test("what can't be read is no draft", () => {
  for (const text of ["", "{", "null", "7", '{"revision":1,"at":2,"text":"{}"}', '{"revision":"1","at":2,"text":""}']) {
    const browser = storage()
    browser.setItem(key, text)
    deepEqual(draftsOf(browser), [])
  }
})
