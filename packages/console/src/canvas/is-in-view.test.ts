import assert from "node:assert/strict"
import { test } from "node:test"
import { isInView } from "./is-in-view.ts"

test("a part of the canvas is in view where the view holds all of it, at its zoom", () => {
  const box = { x: 100, y: 50, width: 200, height: 100 }
  const view = { width: 300, height: 150 }
  assert.equal(isInView(box, { ...view, transform: [0, 0, 1] }), true)
  assert.equal(isInView(box, { ...view, transform: [1, 0, 1] }), false)
  assert.equal(isInView(box, { ...view, transform: [0, -51, 1] }), false)
  assert.equal(isInView(box, { ...view, transform: [100, 50, 0.5] }), true)
  assert.equal(isInView(box, { ...view, transform: [0, 0, 2] }), false)
})
