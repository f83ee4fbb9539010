import assert from "node:assert/strict"
import test from "node:test"
import { check, newFlow } from "@gatewright/flow"
import { catalogue, form, httpRequest, nodeDefinitions, sendEmail, start } from "@gatewright/nodes/definitions"
import { z } from "zod"
import type { FormField } from "./form-field.ts"
import { formOfSchema } from "./form-of-schema.ts"
import { initialValue, initialVariant } from "./initial-value.ts"

const fieldOf = (schema: z.ZodType, key: string): FormField | undefined =>
  formOfSchema(schema).find((field) => field.key === key)

const inside = (field: FormField): readonly FormField[] => {
  switch (field.kind) {
    case "group":
      return [field, ...field.fields.flatMap(inside)]
    case "list":
      return [field, ...inside(field.item)]
    case "record":
      return [field, ...inside(field.value)]
    case "variants":
      return [field, ...field.variants.flatMap(({ fields }) => fields.flatMap(inside))]
    default:
      return [field]
  }
}

test("every setting of every node type has a form: none is left to raw JSON", () => {
  for (const { type, settings } of nodeDefinitions) {
    const raw = formOfSchema(settings)
      .flatMap(inside)
      .filter(({ kind }) => kind === "json")
    assert.deepEqual(
      raw.map(({ key }) => `${type}: ${key}`),
      [],
    )
  }
})

test("titles, help and words of options come from the schema", () => {
  const method = fieldOf(httpRequest.settings, "method")
  assert.equal(method?.kind === "choice" && method.options[1]?.label, "POST")
  const url = fieldOf(httpRequest.settings, "url")
  assert.deepEqual([url?.kind, url?.title, url?.needed], ["template", "URL", true])
})

test("a connection knows its kind", () => {
  const connection = formOfSchema(sendEmail.settings).find(({ kind }) => kind === "connection")
  assert.equal(connection?.kind === "connection" && connection.connection, "smtp")
})

test("the elements of a form are variants, told apart by their kind", () => {
  const elements = fieldOf(form.settings, "elements")
  assert.ok(elements?.kind === "list" && elements.item.kind === "variants")
  assert.equal(elements.item.discriminator, "kind")
  assert.deepEqual(
    elements.item.variants.slice(0, 2).map(({ title }) => title),
    ["Field", "Button"],
  )
})

test("a number keeps its limits and what counts while it is left out", () => {
  const ttl = formOfSchema(start.settings).find(({ kind }) => kind === "number")
  assert.equal(ttl?.kind === "number" && ttl.integer, true)
  assert.equal(ttl?.fallback, 300)
})

test("a union that no constant tells apart is left to JSON", () => {
  assert.equal(fieldOf(z.object({ any: z.union([z.string(), z.number()]) }), "any")?.kind, "json")
})

test("a new entry of any list fits its schema, but for texts that only a person can give", () => {
  for (const definition of nodeDefinitions) {
    for (const field of formOfSchema(definition.settings).flatMap(inside)) {
      if (field.kind !== "list") continue
      const variants = field.item.kind === "variants" ? field.item.variants : []
      const { discriminator } = field.item.kind === "variants" ? field.item : { discriminator: "" }
      const entries =
        variants.length > 0 ? variants.map((each) => initialVariant(discriminator, each)) : [initialValue(field.item)]
      assert.equal(
        entries.every((entry) => entry !== undefined),
        true,
      )
    }
  }
})

test("a new button of a form is complete but for its name", () => {
  const elements = fieldOf(form.settings, "elements")
  assert.ok(elements?.kind === "list" && elements.item.kind === "variants")
  const [, button] = elements.item.variants
  assert.ok(button)
  assert.deepEqual(initialVariant(elements.item.discriminator, button), { kind: "button", id: "", label: "" })
})

test("problems of the check point at settings by the pointers that the form uses", () => {
  const empty = newFlow({ id: "flow_a", category: "api", type: "api", name: "Test" })
  const node = { id: "n", type: httpRequest.type, version: 1, name: "Call", settings: { url: "" } }
  const problems = check({ ...empty, flow: { ...empty.flow, nodes: [node] } }, { catalogue })
  assert.ok(problems.some(({ at }) => at?.node === "n" && at.setting === "/url"))
})
