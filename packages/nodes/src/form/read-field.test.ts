import assert from "node:assert/strict"
import { test } from "node:test"
import { Secret } from "@gatewright/flow"
import * as fc from "fast-check"
import { english } from "../words/english.ts"
import { fieldElement } from "./field-element.ts"
import { readField } from "./read-field.ts"

const types = ["text", "email", "password", "tel", "number", "date", "url", "checkbox", "select", "textarea"] as const

test("whatever is sent, a field refuses it with a sentence, or gives a value of its type", () => {
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.string({ unit: "binary" }), fc.boolean(), (type, raw, required) => {
      const options = [{ value: "a", label: "A" }]
      const field = fieldElement.parse({ kind: "field", name: "x", label: "X", type, required, options })
      const read = readField({ field, raw, rawOf: () => "", words: english })
      if (!read.ok) return assert.match(read.message, /^Please .*\.$/)
      const { value } = read
      if (type === "checkbox") assert.equal(typeof value, "boolean")
      else if (type === "password") assert.ok(value instanceof Secret && value.reveal() === raw)
      else if (type === "number") assert.ok(value === null || Number.isFinite(value))
      else assert.equal(typeof value, "string")
      if (type === "select") assert.ok(value === "a" || (value === "" && !required))
    }),
    { numRuns: 500 },
  )
})

test("what a field accepted it accepts again, unchanged", () => {
  const same = fc.constantFrom("text", "email", "tel", "date", "url", "textarea")
  fc.assert(
    fc.property(same, fc.oneof(fc.string(), fc.emailAddress(), fc.webUrl()), (type, raw) => {
      const field = fieldElement.parse({ kind: "field", name: "x", label: "X", type })
      const read = (text: string) => readField({ field, raw: text, rawOf: () => "", words: english })
      const first = read(raw)
      if (first.ok && typeof first.value === "string") assert.deepEqual(read(first.value), first)
    }),
  )
})
