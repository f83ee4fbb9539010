import assert from "node:assert/strict"
import test from "node:test"
import { type FlowDocument, newFlow, type Operation } from "@gatewright/flow"
import {
  type EditingSession,
  edited,
  isDirty,
  redone,
  saved,
  startSession,
  undone,
  withHead,
} from "./editing-session.ts"

const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Test" })
const document: FlowDocument = {
  ...empty,
  flow: {
    ...empty.flow,
    nodes: [{ id: "n", type: "frontend.form", version: 1, name: "Form", settings: { title: "" } }],
  },
}
const type = (value: string): Operation => ({ kind: "set-setting", node: "n", pointer: "/title", value })
const rename = (name: string): Operation => ({ kind: "rename-node", node: "n", name })

const does = (session: EditingSession, operation: Operation, at = 0): EditingSession => {
  const next = edited(session, operation, at)
  if ("problem" in next) throw new Error(next.problem.message)
  return next
}
const nameOf = (session: EditingSession) => session.document.flow.nodes[0]?.name
const titleOf = (session: EditingSession) => session.document.flow.nodes[0]?.settings["title"]

test("an edit is to save, and nothing is once it is undone", () => {
  const session = does(startSession(document, 1), rename("A"))
  assert.equal(isDirty(session), true)
  assert.equal(isDirty(undone(session)), false)
  assert.deepEqual(undone(session).document, document)
})

test("what was undone can be done again, until something else is done", () => {
  const session = undone(does(startSession(document, 1), rename("A")))
  assert.equal(nameOf(redone(session)), "A")
  assert.equal(redone(does(session, rename("B"), 5000)).document.flow.nodes[0]?.name, "B")
})

test("letters typed in a row are one step of undo, and after a pause another", () => {
  let session = does(startSession(document, 1), type("S"), 0)
  session = does(session, type("Si"), 100)
  session = does(session, type("Sign"), 5000)
  assert.equal(titleOf(undone(session)), "Si")
  assert.equal(titleOf(undone(undone(session))), "")
})

test("typing goes on in a step of its own after a save: undo must be able to stop there", () => {
  let session = does(startSession(document, 1), type("S"), 0)
  session = saved(session, { revision: 2, steps: session.past.length })
  session = does(session, type("Si"), 100)
  assert.equal(isDirty(session), true)
  assert.equal(titleOf(undone(session)), "S")
  assert.equal(isDirty(undone(session)), false)
})

test("edits that were made while the save was on its way are still to save", () => {
  const sent = does(startSession(document, 1), rename("A"))
  const meanwhile = does(sent, rename("B"), 5000)
  const session = saved(meanwhile, { revision: 2, steps: sent.past.length })
  assert.equal(session.revision, 2)
  assert.equal(isDirty(session), true)
})

test("a saved step that is undone and replaced leaves something to save, whatever the number of steps", () => {
  let session = does(startSession(document, 1), rename("A"))
  session = saved(session, { revision: 2, steps: 1 })
  session = does(undone(session), rename("B"), 5000)
  assert.equal(isDirty(session), true)
  assert.equal(isDirty(undone(session)), true)
})

test("an edit that does not fit says why and changes nothing", () => {
  const next = edited(startSession(document, 1), { kind: "rename-node", node: "gone", name: "A" }, 0)
  assert.ok("problem" in next)
})

test("another name of the flow is taken over beside edits that are not saved", () => {
  const session = withHead(
    does(startSession(document, 1), rename("A")),
    { name: "Other", description: "", tags: [], tracking: "always" },
    { from: 1, to: 2 },
  )
  assert.equal(session.revision, 2)
  assert.equal(session.document.flow.name, "Other")
  assert.equal(nameOf(session), "A")
  assert.equal(nameOf(undone(session)), "Form")
  assert.equal(undone(session).document.flow.name, "Other")
})

test("another name that was saved after somebody else's edits does not make these edits newer than those", () => {
  const head = { name: "Other", description: "", tags: [], tracking: "always" } as const
  const session = withHead(does(startSession(document, 1), rename("A")), head, { from: 2, to: 3 })
  assert.equal(session.revision, 1)
})
