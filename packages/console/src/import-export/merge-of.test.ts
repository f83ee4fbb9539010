import { deepEqual, equal } from "node:assert/strict"
import { test } from "node:test"
import { newFlow } from "@gatewright/flow"
import type { ImportPreview } from "@gatewright/server/contract"
import { mergeOf } from "./merge-of.ts"

const flow = (id: string) => newFlow({ id, category: "authentication", type: "login", name: id })

const preview = (outcome: ImportPreview["outcome"]): ImportPreview => ({
  source: "gatewright/flow",
  document: flow("flow_new"),
  original: { id: "flow_there", name: "Login" },
  libraries: [],
  others: [],
  defines: { categories: [], types: [] },
  understood: [],
  migrated: [],
  digest: "",
  proposedName: "Login",
  health: { problems: [], requirements: [], capabilities: [], blocked: false },
  earlier: [{ id: "flow_here", name: "Login", document: flow("flow_here") }],
  basis: "",
  outcome,
})

const draft = { preserveId: false, onConflict: "new-version", mergeInto: undefined } as const
const created = { kind: "create", id: null } as const
const taken = { kind: "choose", id: "flow_there", name: "Login", message: "" } as const

test("a file is added unless somebody asks for a merge", () => {
  equal(mergeOf(draft, preview(created)), undefined)
  equal(mergeOf({ ...draft, preserveId: true }, preview(taken)), undefined)
  equal(mergeOf({ ...draft, mergeInto: "flow_here" }, undefined), undefined)
})

test("a file is merged into the flow that has its id, or into one that came from it before", () => {
  const byId = mergeOf({ ...draft, preserveId: true, onConflict: "merge" }, preview(taken))
  deepEqual([byId?.into, byId?.document.flow.id], ["flow_there", "flow_new"])
  const before = mergeOf({ ...draft, mergeInto: "flow_here" }, preview(created))
  deepEqual([before?.into, before?.document.flow.id], ["flow_here", "flow_here"])
})

test("who asks for the id of the file does not get a merge with another flow", () => {
  equal(mergeOf({ ...draft, preserveId: true, mergeInto: "flow_here" }, preview(created)), undefined)
})
