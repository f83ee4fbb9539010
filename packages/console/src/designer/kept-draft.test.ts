import { deepEqual, equal, notEqual } from "node:assert/strict"
import { test } from "node:test"
import { newFlow } from "@gatewright/flow"
import { draftKey, forgetDraft, keepDraft, keptDraft } from "./kept-draft.ts"

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
const key = draftKey("default", "flow_a", undefined)

test("what was kept comes back as it was, until it is forgotten", () => {
  const browser = storage()
  equal(keepDraft(browser, key, draft), true)
  deepEqual(keptDraft(browser, key), draft)
  forgetDraft(browser, key)
  equal(keptDraft(browser, key), undefined)
})

test("a flow and each of its versions have a draft of their own, in each tenant", () => {
  const keys = [key, draftKey("default", "flow_a", "v1"), draftKey("other", "flow_a", undefined)]
  equal(new Set(keys).size, 3)
  notEqual(draftKey("a", "b,c", undefined), draftKey("a,b", "c", undefined))
})

test("a full storage keeps nothing and does no harm", () => {
  const browser = storage(10)
  equal(keepDraft(browser, key, draft), false)
  equal(keptDraft(browser, key), undefined)
})

test("what can't be read is no draft", () => {
  for (const text of ["", "{", "null", "7", '{"revision":1,"at":2,"text":"{}"}', '{"revision":"1","at":2,"text":""}']) {
    const browser = storage()
    browser.setItem(key, text)
    equal(keptDraft(browser, key), undefined)
  }
})
