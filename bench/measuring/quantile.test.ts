import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { quantile } from "./quantile.ts"

test("of twenty figures the median is the tenth, and one is above the 95th percentile", () => {
  const figures = Array.from({ length: 20 }, (_, index) => 20 - index)
  assert.deepEqual(
    [0, 0.5, 0.95, 1].map((share) => quantile(figures, share)),
    [1, 10, 19, 20],
  )
})

test("nothing has no quantile", () => assert.ok(Number.isNaN(quantile([], 0.5))))

test("a quantile is one of the figures, and as many as its share says are not above it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (figures, share) => {
        const found = quantile(figures, share)
        assert.ok(figures.includes(found))
        assert.ok(figures.filter((figure) => figure <= found).length >= share * figures.length)
      },
    ),
  )
})
