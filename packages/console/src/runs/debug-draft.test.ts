import assert from "node:assert/strict"
import { test } from "node:test"

import { debugSource, ttlOf } from "./debug-draft.ts"
import { newFlow } from "./testing/small-run.ts"

const document = newFlow([])
const draft = { what: "draft", choice: "other", singleUse: true }

test("a link works for whole seconds, from 10 to a day", () => {
  assert.equal(ttlOf({ ...draft, choice: "3600", seconds: "" }), 3600)
  assert.equal(ttlOf({ ...draft, seconds: 10 }), 10)
  for (const seconds of [9, 86_401, 10.5, "", "x"]) assert.equal(ttlOf({ ...draft, seconds }), undefined)
})

test("a content is what is on the screen, the draft, a revision by its number, or a version by its id", () => {
  assert.deepEqual(debugSource("draft", document), { kind: "draft" })
  assert.deepEqual(debugSource("12", document), { kind: "revision", revision: 12 })
  assert.deepEqual(debugSource("version_a1", document), { kind: "version", version: "version_a1" })
  assert.deepEqual(debugSource("unsaved", document), { kind: "unsaved", document })
})
