import assert from "node:assert/strict"
import test from "node:test"
import type { CanvasNode } from "./canvas-elements.ts"
import { firstViewport } from "./first-viewport.ts"

const size = { width: 1000, height: 600 }
const cards = (count: number, gap: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      ({
        id: String(index),
        type: "card",
        position: { x: index * gap, y: 0 },
        width: 220,
        height: 100,
        data: {},
      }) as CanvasNode,
  )

test("a small flow is seen whole, and never larger than life", () => {
  const { x, zoom } = firstViewport(cards(2, 300), size)
  assert.equal(zoom, 1)
  assert.ok(x > 0 && x + 520 < 1000)
})

test("a flow of many nodes, and a very long one, begin where the flow begins", () => {
  for (const nodes of [cards(700, 10), cards(100, 320)]) {
    const { x, zoom } = firstViewport(nodes, size)
    assert.equal(zoom, 0.5)
    assert.ok(x > 0 && x < 100)
  }
})

test("an empty flow has a view", () => {
  assert.equal(firstViewport([], size).zoom > 0, true)
})
