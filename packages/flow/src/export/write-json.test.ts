import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { writeJson } from "./write-json.ts"

test("keys that look like numbers are written in order of code units (SPEC 2.5)", () => {
  assert.equal(writeJson({ 9: 1, 10: 2, a: { "100": 1, "20": 2 } }), '{"10":2,"9":1,"a":{"100":1,"20":2}}')
})

test("a lone surrogate is written as an escape (SPEC 2.2)", () => {
  assert.equal(writeJson({ "\udc00": "\ud800" }), '{"\\udc00":"\\ud800"}')
})

test("empty objects and arrays take no line (SPEC 2.1)", () => {
  assert.equal(
    writeJson({ a: {}, b: [], c: [[{}]] }, 2),
    '{\n  "a": {},\n  "b": [],\n  "c": [\n    [\n      {}\n    ]\n  ]\n}',
  )
})

test("but for keys that look like numbers, the text is what JSON.stringify writes", () => {
  const key = fc.string({ unit: "binary" }).filter((text) => !/^[0-9]/.test(text))
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      fc.constantFrom(null, true, false),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: "binary" }),
      fc.array(tie("value")),
      fc.dictionary(key, tie("value")),
    ),
  }))
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2), (json, indent) => {
      assert.equal(writeJson(json, indent), JSON.stringify(json, null, indent))
    }),
  )
})
