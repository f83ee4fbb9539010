import assert from "node:assert/strict"
import test from "node:test"
import { array, assert as holds, integer, property, record } from "fast-check"
import { spreadOut } from "./spread-out.ts"

test("things with room between them stand where they would like to", () => {
  assert.deepEqual(
    spreadOut([
      { at: 0, size: 10 },
      { at: 50, size: 10 },
    ]),
    [0, 50],
  )
})

test("two that would like the same place share the way", () => {
  assert.deepEqual(
    spreadOut([
      { at: 100, size: 20 },
      { at: 100, size: 20 },
    ]),
    [90, 110],
  )
})

test("nothing ever overlaps, whatever is wished for", () => {
  const wish = record({ at: integer({ min: -5000, max: 5000 }), size: integer({ min: 1, max: 400 }) })
  holds(
    property(array(wish, { maxLength: 40 }), (wishes) => {
      const starts = spreadOut(wishes)
      return starts.every(
        (start, index) => index === 0 || start + 1e-6 >= (starts[index - 1] ?? 0) + (wishes[index - 1]?.size ?? 0),
      )
    }),
  )
})
