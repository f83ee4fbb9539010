import assert from "node:assert/strict"
import test from "node:test"
import { dragStep } from "./drag-step.ts"

const start = {
  moving: new Map([
    ["a", { x: 0, y: 0, width: 100, height: 50 }],
    ["b", { x: 200, y: 7, width: 100, height: 50 }],
  ]),
  others: [{ x: 400, y: 303, width: 100, height: 57 }],
}

test("all that is dragged moves by the same, with the box around it lined up", () => {
  const step = dragStep({ start, id: "b", position: { x: 214, y: 308 }, reach: 4 })
  assert.deepEqual(step.by, { x: 10, y: 303 })
  assert.equal(step.lines.length, 1)
})

test("without reach it goes where the mouse goes, in whole units", () => {
  assert.deepEqual(dragStep({ start, id: "a", position: { x: 3.4, y: 302.6 }, reach: 0 }), {
    by: { x: 3, y: 303 },
    lines: [],
  })
})
