import assert from "node:assert/strict"
import test from "node:test"
import { snapped } from "./snapped.ts"

const other = { x: 300, y: 103, width: 220, height: 60 }

test("what is dragged near to the line of a card comes to stand on it, with a line drawn over both", () => {
  const { shift, lines } = snapped({ box: { x: 12, y: 100, width: 220, height: 60 }, others: [other], reach: 5 })
  assert.deepEqual(shift, { x: -2, y: 3 })
  assert.deepEqual(lines, [{ axis: "y", at: 103, from: 10, to: 520 }])
})

test("without a card in reach it comes to stand on the grid, and no line is drawn", () => {
  const { shift, lines } = snapped({ box: { x: 14, y: 206, width: 220, height: 60 }, others: [other], reach: 5 })
  assert.deepEqual(shift, { x: -4, y: 4 })
  assert.deepEqual(lines, [])
})

test("the middle of a small card meets that of a large one", () => {
  const { shift, lines } = snapped({ box: { x: 0, y: 131, width: 190, height: 10 }, others: [other], reach: 5 })
  assert.equal(shift.y, -3)
  assert.equal(lines[0]?.at, 133)
})

test("of cards that are equally near, the line goes to the one that stands nearest", () => {
  const far = { ...other, x: 4000 }
  const { lines } = snapped({ box: { x: 11, y: 104, width: 220, height: 60 }, others: [far, other], reach: 5 })
  assert.equal(lines[0]?.to, 520)
})
