import assert from "node:assert/strict"
import { test } from "node:test"
import { actionText, changesOf, detailText } from "./action-text.ts"

test("an action is told in words", () => assert.equal(actionText("flow.made-default"), "Flow made default"))

test("details stand in one line, without what is empty", () =>
  assert.equal(
    detailText({ name: "Login", note: "", from: null, flows: ["a", { id: "b" }] }),
    "name: Login · flows: a, b",
  ))

test("names of details are words, and moments are read as people write them", () =>
  assert.match(
    detailText({ expiresAt: "2027-02-20T12:00:00.000Z", scopes: ["flow:read"] }),
    /^expires at: Feb 20, 2027, .* · scopes: flow:read$/,
  ))

test("a change is told by its revisions and by how much changed", () => {
  assert.equal(detailText({ from: null, to: 1 }), "Revision 1")
  const changes = { added: 2, removed: 0, changed: 1, moved: 0 }
  assert.equal(detailText({ from: 3, to: 4, changes, note: "Why" }), "Revision 3 → 4 · 2 added · 1 changed · note: Why")
})

test("what was made is told by its fields, and what was changed by those that became others", () => {
  const shown = { en: { name: "Partner care", description: "" } }
  const made = { name: "partner-care", index: 2, display: shown }
  assert.equal(detailText({ to: made }), "to: name partner-care, index 2, display en name Partner care")
  assert.equal(
    detailText({ from: made, to: { ...made, index: 3, color: "#d94f70" } }),
    "index: 2 → 3 · color: none → #d94f70",
  )
})

test("what only looks like a change is told as it is", () =>
  assert.equal(detailText({ from: "owner", to: "auditor" }), "from: owner · to: auditor"))

test("a change is one of a flow that tells two revisions", () => {
  const saved = { action: "flow.saved", subject: "flow_a" }
  assert.deepEqual(changesOf({ ...saved, detail: { from: 3, to: 4 } }), [{ flow: "flow_a", from: 3, to: 4 }])
  assert.deepEqual(changesOf({ ...saved, detail: { from: null, to: 4 } }), [])
  assert.deepEqual(
    changesOf({ action: "person.role-changed", subject: "p", detail: { from: "owner", to: "auditor" } }),
    [],
  )
})

test("a plan tells the flows that it changed, not those that it made", () =>
  assert.deepEqual(
    changesOf({
      action: "plan.applied",
      subject: "apply_1",
      detail: { flows: [{ id: "a", from: 1, to: 2 }, { id: "b", from: null, to: 1 }, "odd"] },
    }),
    [{ flow: "a", from: 1, to: 2 }],
  ))
