import assert from "node:assert/strict"
import test from "node:test"
import { newFlow } from "@gatewright/flow"
import type { ImportPreview } from "@gatewright/server/contract"
import type { Category } from "../flows/categories-query.ts"
import { type AddDraft, startDraft } from "./add-draft.ts"
import { pastedFile } from "./picked-file.ts"
import { whyNotReady } from "./why-not-ready.ts"

const category: Category = {
  id: "authentication",
  label: "Authentication",
  description: "",
  color: "#000",
  asksForType: "pick",
  builtIn: true,
  types: [{ id: "login", label: "Login", description: "", color: "#000", builtIn: true }],
  flows: 0,
}
const fields = { category, type: "login", name: "Login", description: "" }
const draft = startDraft({ category: "authentication" })
const importing: AddDraft = { ...draft, how: "import", file: pastedFile("{}", "x") }
const nothing = { data: undefined, error: null, isReading: false }
const preview = (outcome: ImportPreview["outcome"]) => ({
  ...nothing,
  data: {
    source: "gatewright/flow",
    document: newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Login" }),
    original: { id: "flow_a", name: "Login" },
    libraries: [],
    others: [],
    defines: { categories: [], types: [] },
    understood: [],
    migrated: [],
    digest: "",
    proposedName: "Login",
    health: { problems: [], requirements: [], capabilities: [], blocked: false },
    earlier: [],
    basis: "",
    outcome,
  },
})

test("an empty flow with a type and a name can be added", () => {
  assert.equal(whyNotReady(draft, fields, nothing), undefined)
})

test("what is missing is asked for one after the other", () => {
  assert.match(whyNotReady(draft, { ...fields, category: undefined }, nothing) ?? "", /category/)
  assert.match(whyNotReady(draft, { ...fields, type: " " }, nothing) ?? "", /type/)
  assert.match(whyNotReady(draft, { ...fields, name: "" }, nothing) ?? "", /name/)
})

test("nothing is added before the server has judged the file", () => {
  assert.match(whyNotReady({ ...importing, file: undefined }, fields, nothing) ?? "", /Load a file/)
  const judged = preview({ kind: "create", id: null })
  assert.match(whyNotReady(importing, fields, { ...judged, isReading: true }) ?? "", /being read/)
  assert.equal(whyNotReady(importing, fields, judged), undefined)
})

test("a mismatch, a file that can't be read and content that is here already keep Add disabled", () => {
  assert.match(whyNotReady(importing, fields, preview({ kind: "refused", problems: [] })) ?? "", /can't be added/)
  assert.match(whyNotReady(importing, fields, nothing) ?? "", /can't be added/)
  assert.match(
    whyNotReady(importing, fields, preview({ kind: "unchanged", id: "flow_a", name: "Login" })) ?? "",
    /nothing to add/,
  )
})

test("a taken id is no obstacle: one of the choices is always made", () => {
  assert.equal(
    whyNotReady(importing, fields, preview({ kind: "choose", id: "flow_a", name: "Login", message: "" })),
    undefined,
  )
})
