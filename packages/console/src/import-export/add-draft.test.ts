import assert from "node:assert/strict"
import test from "node:test"
import type { Category } from "../flows/categories-query.ts"
import { fieldsOf, startDraft, targetOf, withCategory, withFile } from "./add-draft.ts"
import { pastedFile } from "./picked-file.ts"

const category = (id: string, asksForType: Category["asksForType"], types: readonly string[]): Category => ({
  id,
  label: id,
  description: "",
  color: "#000",
  asksForType,
  builtIn: true,
  types: types.map((type) => ({ id: type, label: type, description: "", color: "#000", builtIn: true })),
  flows: 0,
})
const categories = [
  category("authentication", "pick", ["login", "logout"]),
  category("api", "no", ["api"]),
  category("custom", "typed", []),
]
const suggestion = { category: "authentication", type: "login", name: "Login", description: "By password" }

test("a file fills the fields that nobody touched", () => {
  const fields = fieldsOf(startDraft({ category: "all" }), suggestion, categories)
  assert.equal(fields.category?.id, "authentication")
  assert.deepEqual([fields.type, fields.name, fields.description], ["login", "Login", "By password"])
})

test("what was typed stays, the empty text included", () => {
  const draft = { ...startDraft({ category: "authentication" }), name: "Mine", description: "" }
  const fields = fieldsOf(draft, suggestion, categories)
  assert.deepEqual([fields.name, fields.description], ["Mine", ""])
})

test("the type of a file for another category is not suggested", () => {
  const fields = fieldsOf(startDraft({ category: "custom" }), suggestion, categories)
  assert.equal(fields.type, "")
})

test("a category with one type needs no choice", () => {
  assert.equal(fieldsOf(startDraft({ category: "api" }), {}, categories).type, "api")
})

test("another category takes the type of the old one away", () => {
  const draft = withCategory({ ...startDraft({ category: "all" }), type: "login" }, "custom")
  assert.equal(fieldsOf(draft, {}, categories).type, "")
})

test("a suggestion of the file is not sent back as a wish: a mismatch could never be told otherwise", () => {
  assert.deepEqual(targetOf(startDraft({ category: "all" })), { preserveId: "false" })
  assert.deepEqual(targetOf({ ...startDraft({ category: "authentication" }), type: "logout" }), {
    category: "authentication",
    type: "logout",
    preserveId: "false",
  })
})

test("another file forgets the journey that was chosen in the one before", () => {
  const draft = withFile({ ...startDraft({ category: "all" }), mainFlow: "flow_a" }, pastedFile("{}", "x"))
  assert.equal(draft.mainFlow, undefined)
  assert.equal(draft.how, "import")
})
