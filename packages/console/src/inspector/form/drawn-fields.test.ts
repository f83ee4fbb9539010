import assert from "node:assert/strict"
import test from "node:test"
import type { Json } from "@gatewright/flow"
import { form, sendEmail, setPassword } from "@gatewright/nodes/definitions"
import { drawnFields } from "./drawn-fields.ts"
import { formOfSchema } from "./form-of-schema.ts"

const place = { category: "authentication", type: "login" }
const keys = (fields: Parameters<typeof drawnFields>[0]["fields"], value: Json, bad: readonly string[] = []) =>
  drawnFields({
    fields,
    value,
    pointer: "",
    place,
    problemBelow: (pointer) => bad.find((each) => each === pointer),
  }).map(({ field }) => field.key)

test("a setting that goes with the value of another one is drawn with it", () => {
  const fields = formOfSchema(setPassword.settings)
  assert.deepEqual(keys(fields, { whose: "user" }), ["whose", "user", "password", "endSessions"])
  assert.deepEqual(keys(fields, { whose: "token" }), ["whose", "token", "password", "endSessions"])
})

test("what counts while the other one is left out decides as well", () => {
  assert.ok(!keys(formOfSchema(sendEmail.settings), {}).includes("link"))
})

test("a setting with a problem is drawn, so that the problem can be seen where it is", () => {
  assert.ok(keys(formOfSchema(sendEmail.settings), {}, ["/link"]).includes("link"))
})

test("an optional setting that somebody set is drawn, for it counts", () => {
  const elements = formOfSchema(form.settings).find(({ key }) => key === "elements")
  assert.ok(elements?.kind === "list" && elements.item.kind === "variants")
  const fields = elements.item.variants[0]?.fields ?? []
  assert.ok(!keys(fields, { type: "date" }).includes("pattern"))
  assert.ok(keys(fields, { type: "date", pattern: "20.*" }).includes("pattern"))
})
