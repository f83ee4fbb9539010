import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { arbitraryText } from "../../testing/arbitrary-text.ts"
import { buildJson } from "./build-json.ts"

test("what is built is what JSON.parse reads, but for the keys that it mistakes", () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      fc.pre(!/\\[^]*:/.test(text))
      assert.deepEqual(buildJson(text), parsed(text))
    }),
    { numRuns: 1000 },
  )
})

test("JSON with any keys is built as what it was written from", () => {
  const key = fc.oneof(fc.constantFrom("\\", '"', "\n", "\ud83d", "a\\", "a\n", "__proto__", "10", ""), fc.string())
  const json = fc.dictionary(key, fc.dictionary(key, fc.integer(), { noNullPrototype: true }), {
    noNullPrototype: true,
  })
  fc.assert(
    fc.property(json, (value) => assert.equal(JSON.stringify(buildJson(JSON.stringify(value))), JSON.stringify(value))),
  )
})

test("__proto__ becomes a key like any other", () => {
  const built = buildJson('{"__proto__":{"polluted":true}}')
  assert.ok(Object.hasOwn(Object(built), "__proto__"))
  assert.equal(Reflect.get(Object(built), "polluted"), undefined)
})

test("text that is not JSON is not built", () => {
  for (const text of ["", "{", '{"a":1}}', "[1,]", '"']) assert.equal(buildJson(text), undefined)
})

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
