import assert from "node:assert/strict"
import { test } from "node:test"
import { actionText, changeOf, detailText } from "./action-text.ts"

test("an action is told in words", () => assert.equal(actionText("flow.made-default"), "Flow made default"))

test("details stand in one line, without what is empty", () =>
  assert.equal(detailText({ name: "Login", note: "", from: null, flows: ["a"] }), 'name: Login · flows: ["a"]'))

test("a change is one of a flow that tells two revisions", () => {
  assert.deepEqual(changeOf({ action: "flow.saved", detail: { from: 3, to: 4 } }), { from: 3, to: 4 })
  assert.equal(changeOf({ action: "flow.saved", detail: { to: 4 } }), undefined)
  assert.equal(changeOf({ action: "token.added", detail: { from: 3, to: 4 } }), undefined)
})
