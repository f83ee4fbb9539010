import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { arbitraryText } from "../../testing/arbitrary-text.ts"
import { jsonEvents } from "./json-events.ts"
import { jsonProblems } from "./json-problems.ts"
import { plainJson } from "./plain-json.ts"

test("the reader that names places takes exactly what JSON.parse takes", () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const fault = [...jsonEvents(text)].some(({ kind }) => kind === "fault")
      assert.equal(fault, !isJson(text))
    }),
    { numRuns: 2000 },
  )
})

test("a text is either plain, and read as JSON.parse reads it, or has problems that are told", () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const plain = plainJson(text)
      assert.equal(plain === undefined, jsonProblems(text).length > 0)
      if (plain) assert.deepEqual(plain.json, JSON.parse(text))
    }),
    { numRuns: 2000 },
  )
})

test("an object with many keys, some of them twice, is plain as long as none is", () => {
  const key = fc.constantFrom("a", "b", "a\\u0062", "ab", "\\u0061", "10", "")
  fc.assert(
    fc.property(fc.array(key, { maxLength: 5 }), (keys) => {
      const unique = new Set(keys.map((name) => JSON.parse(`"${name}"`))).size === keys.length
      assert.equal(plainJson(`{${keys.map((name) => `"${name}": 1`).join(", ")}}`) !== undefined, unique)
    }),
  )
})

test("a colon, a brace and a number inside a text are nothing but text", () => {
  const json = { "a:1": '{"b":[1.00000000000000000001', c: "\\", d: '\\"' }
  assert.deepEqual(plainJson(JSON.stringify(json))?.json, json)
})

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
