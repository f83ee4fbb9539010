import assert from "node:assert/strict"
import { test } from "node:test"
import { nestedFields } from "./nested-fields.ts"

const nested = (pairs: readonly (readonly [string, number])[]) =>
  nestedFields(pairs.map(([name, value]) => ({ name, value })))

test("names with dots go down, and meet in one object", () => {
  assert.deepEqual(
    nested([
      ["id", 1],
      ["address.city", 2],
      ["address.geo.x", 3],
    ]),
    { id: 1, address: { city: 2, geo: { x: 3 } } },
  )
})

test("the parts of a name go before the name alone, and of equal names the last counts", () => {
  assert.deepEqual(
    nested([
      ["a.b", 1],
      ["a", 2],
      ["c", 3],
      ["c", 4],
    ]),
    { a: { b: 1 }, c: 4 },
  )
})

test("a name that means something to the host is only a name", () => {
  const made = nested([["__proto__.polluted", 1]])
  assert.deepEqual(Object.keys(made), ["__proto__"])
  assert.equal(({} as Record<string, unknown>)["polluted"], undefined)
})
