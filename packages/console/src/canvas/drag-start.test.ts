import assert from "node:assert/strict"
import test from "node:test"
import type { CanvasNode } from "./canvas-elements.ts"
import { dragStart } from "./drag-start.ts"

const place = { position: { x: 0, y: 0 }, width: 100, height: 50 }
const note = (id: string): CanvasNode => ({
  ...place,
  id,
  type: "note",
  data: { id, text: "", color: undefined, interactive: true },
})
const frame: CanvasNode = {
  position: { x: -24, y: -44 },
  width: 148,
  height: 118,
  id: "frame|g",
  type: "frame",
  data: { id: "g", name: "G", color: undefined, collapsed: false, members: ["a"], interactive: true },
}
const nodes = [note("a"), note("b"), frame]
const start = (...ids: readonly string[]) => {
  const { moving, others } = dragStart(nodes, ids)
  return { moving: [...moving.keys()], others: others.map(({ width }) => width) }
}

test("a frame takes its cards along", () => {
  assert.deepEqual(start("frame|g"), { moving: ["a", "frame|g"], others: [100] })
})

test("things are lined up with frames as with cards and notes", () => {
  assert.deepEqual(start("b"), { moving: ["b"], others: [100, 148] })
})

test("a card is not lined up with its own frame, which grows with it", () => {
  assert.deepEqual(start("a"), { moving: ["a"], others: [100] })
})
