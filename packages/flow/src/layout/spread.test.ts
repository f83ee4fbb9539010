import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { spread } from "./spread.ts"

const cards = fc.array(
  fc.record({ wanted: fc.integer({ min: -999, max: 999 }), height: fc.integer({ min: 1, max: 200 }) }),
)

test("cards that are not in each other's way stand where they want to", () => {
  assert.deepEqual(
    spread(
      [
        { wanted: 0, height: 50 },
        { wanted: 100, height: 50 },
      ],
      32,
    ),
    [0, 100],
  )
})

test("two cards that want the same place share the way", () => {
  assert.deepEqual(
    spread(
      [
        { wanted: 100, height: 50 },
        { wanted: 100, height: 50 },
      ],
      30,
    ),
    [60, 140],
  )
})

test("cards keep their order and their gaps", () => {
  fc.assert(
    fc.property(cards, (column) => {
      const tops = spread(column, 32)
      assert.equal(tops.length, column.length)
      for (const [index, top] of tops.slice(1).entries()) {
        assert.ok(top - tops[index]! >= column[index]!.height + 32 - 1e-6)
      }
    }),
  )
})
