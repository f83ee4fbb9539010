import assert from "node:assert/strict"
import test from "node:test"
import { shiftIntoView } from "./shift-into-view.ts"

const shift = (x: number, y: number, width = 200) =>
  shiftIntoView({ x, y, width, height: 100 }, { width: 800, height: 600, transform: [100, 0, 1] })

test("what is seen stays where it is", () => {
  assert.deepEqual(shift(100, 100), { x: 0, y: 0 })
})

test("what lies outside comes in as far as it has to, with some room", () => {
  assert.deepEqual(shift(700, 590), { x: -224, y: -114 })
  assert.deepEqual(shift(-200, -50), { x: 124, y: 74 })
})

test("of what is larger than the view, the beginning is seen", () => {
  assert.deepEqual(shift(0, 100, 2000), { x: -76, y: 0 })
})
