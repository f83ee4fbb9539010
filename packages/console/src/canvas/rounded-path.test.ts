import assert from "node:assert/strict"
import test from "node:test"
import { roundedPath } from "./rounded-path.ts"

test("corners are rounded and ends are where they should be", () => {
  assert.equal(
    roundedPath(
      [
        [0, 0],
        [20, 0],
        [20, 40],
      ],
      8,
    ),
    "M0,0 L12,0 Q20,0 20,8 L20,40",
  )
})

test("a short piece is rounded by half of its length and no more", () => {
  assert.match(
    roundedPath(
      [
        [0, 0],
        [10, 0],
        [10, 40],
      ],
      8,
    ),
    /^M0,0 L5,0 Q10,0 10,8/,
  )
})
