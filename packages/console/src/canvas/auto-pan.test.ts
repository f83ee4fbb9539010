import assert from "node:assert/strict"
import test from "node:test"
import { panStep } from "./auto-pan.ts"

const size = { width: 800, height: 600 }

test("in the middle the view rests", () => {
  assert.deepEqual(panStep({ x: 400, y: 300 }, size), { x: 0, y: 0 })
})

test("near an edge it moves towards what lies outside, the faster the nearer", () => {
  const [near, nearer] = [panStep({ x: 780, y: 300 }, size), panStep({ x: 799, y: 300 }, size)]
  assert.ok(near.x < 0 && nearer.x < near.x)
  assert.ok(panStep({ x: 400, y: 5 }, size).y > 0)
})

test("outside it is no faster than at the edge", () => {
  assert.deepEqual(panStep({ x: -500, y: 300 }, size), panStep({ x: 0, y: 300 }, size))
})
