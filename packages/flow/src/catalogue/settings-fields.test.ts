import assert from "node:assert/strict"
import { test } from "node:test"
import { z } from "zod"
import { condition, secret, template, value, variableName } from "./field.ts"
import { fieldsOf } from "./settings-fields.ts"

const shown = (settings: z.ZodType, given: unknown, place?: { category: string; type: string }) =>
  fieldsOf({ settings }, given, place).map(({ pointer, kind, value }) => [pointer, kind, value])

test("a setting with metadata is told with pointer, kind and value", () => {
  const schema = z.object({ title: template({ title: "Title" }), plain: z.string() })
  assert.deepEqual(shown(schema, { title: "Hello", plain: "x" }), [["/title", "template", "Hello"]])
})

test("a setting that is left out is told without a value", () => {
  assert.deepEqual(shown(z.object({ title: template({ title: "Title" }) }), {}), [["/title", "template", undefined]])
})

test("lists and objects are walked, and keys are escaped in pointers", () => {
  const schema = z.object({ "a/b": z.array(z.object({ name: variableName({ title: "Name" }) })) })
  assert.deepEqual(shown(schema, { "a/b": [{ name: "x" }, { name: "y" }] }), [
    ["/a~1b/0/name", "variable", "x"],
    ["/a~1b/1/name", "variable", "y"],
  ])
})

test("records and tuples are walked", () => {
  const item = template({ title: "Item" })
  const schema = z.object({ headers: z.record(z.string(), item), pair: z.tuple([item, z.number()]) })
  assert.deepEqual(shown(schema, { headers: { accept: "a" }, pair: ["b", 1] }), [
    ["/headers/accept", "template", "a"],
    ["/pair/0", "template", "b"],
  ])
})

test("wrappers are seen through, and their metadata goes before that of what they wrap", () => {
  const schema = z.object({
    one: template({ title: "Inner" }).min(1).optional(),
    two: template({ title: "Inner" }).default("d").meta({ title: "Outer" }),
    three: z.lazy(() => condition({ title: "Lazy" })).nullable(),
  })
  assert.deepEqual(
    fieldsOf({ settings: schema }, { one: "1", two: "2", three: "3" }).map(({ kind, meta }) => [kind, meta.title]),
    [
      ["template", "Inner"],
      ["template", "Outer"],
      ["condition", "Lazy"],
    ],
  )
})

test("of a union the option is walked whose literals the value has", () => {
  const schema = z.object({
    element: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("text"), text: template({ title: "Text" }) }),
      z.object({ kind: z.literal("field"), value: value({ title: "Value" }) }),
    ]),
  })
  assert.deepEqual(shown(schema, { element: { kind: "field", value: "v", text: 5 } }), [
    ["/element/value", "value", "v"],
  ])
})

test("of a union without literals the option is walked that the value fits", () => {
  const schema = z.object({ header: z.union([secret({ title: "Secret" }), template({ title: "Text" })]) })
  assert.deepEqual(shown(schema, { header: "x" }), [["/header", "template", "x"]])
  assert.deepEqual(shown(schema, { header: { $secret: "key" } }), [["/header", "secret", { $secret: "key" }]])
})

test("settings that don't fit the schema are walked as far as they do", () => {
  const schema = z.object({ list: z.array(template({ title: "Item" })), text: template({ title: "Text" }) })
  assert.deepEqual(shown(schema, { list: "no list", text: 5 }), [["/text", "template", 5]])
  assert.deepEqual(shown(schema, null), [])
})

test("a schema that contains itself is walked as deep as the value goes", () => {
  const tree: z.ZodType = z.object({ text: template({ title: "Text" }), inside: z.lazy(() => tree).optional() })
  assert.deepEqual(shown(tree, { text: "a", inside: { text: "b" } }), [
    ["/text", "template", "a"],
    ["/inside/text", "template", "b"],
  ])
})

test("settings that don't matter in a place are left out there", () => {
  const schema = z.object({ status: template({ title: "Status" }).meta({ title: "Status", "x-places": ["api"] }) })
  assert.equal(shown(schema, { status: "200" }, { category: "authentication", type: "login" }).length, 0)
  assert.equal(shown(schema, { status: "200" }, { category: "api", type: "api" }).length, 1)
})
