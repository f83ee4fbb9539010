import assert from "node:assert/strict"
import test from "node:test"
import { form } from "@gatewright/nodes/definitions"
import { formOfSchema } from "./form-of-schema.ts"
import { summaryOf } from "./summary-of.ts"

const elements = formOfSchema(form.settings).find(({ key }) => key === "elements")
assert.ok(elements?.kind === "list")

test("a closed entry tells its kind and its first own words", () => {
  assert.deepEqual(summaryOf(elements.item, { kind: "field", type: "email", name: "email", label: "E-mail" }), {
    title: "Field",
    text: "email",
  })
})

test("an option that was chosen is not an entry's own words", () => {
  assert.deepEqual(summaryOf(elements.item, { kind: "notice", tone: "error", text: "{{problem}}" }), {
    title: "Notice",
    text: "{{problem}}",
  })
})

test("an entry of a kind that is not known has no summary, and no fault", () => {
  assert.deepEqual(summaryOf(elements.item, { kind: "hologram" }), { title: "", text: "" })
})
