import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { cardSize } from "./card-size.ts"
import { overlap, type Box } from "./room.ts"
import { stretch } from "./stretch.ts"

const card = (x: number, y: number, outputs = 1): Box => ({ x, y, ...cardSize({ outputs }) })

/** Crowded enough that most have something to be pushed apart, and that rows, columns and piles occur. */
const crowded = fc.array(
  fc.record({
    x: fc.oneof(fc.integer({ min: -300, max: 900 }), fc.constantFrom(0, 200, 400)),
    y: fc.oneof(fc.integer({ min: -200, max: 500 }), fc.constantFrom(0, 100)),
    width: fc.constantFrom(190, 220),
    height: fc.integer({ min: 54, max: 300 }),
  }),
  { maxLength: 14 },
)

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((item, index) => items.slice(0, index).map((other) => [other, item] as const))

const placesOf = (boxes: readonly Box[]) => boxes.map(({ x, y }) => [x, y])

test("no two cards lie on each other afterwards, and all have their size", () => {
  fc.assert(
    fc.property(crowded, (boxes) => {
      const stretched = stretch(boxes)
      assert.ok(!pairs(stretched).some(([a, b]) => overlap(a, b)))
      assert.deepEqual(
        stretched.map(({ width, height }) => [width, height]),
        boxes.map(({ width, height }) => [width, height]),
      )
      assert.ok(stretched.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y)))
    }),
  )
})

test("what stood left of something, above it, or in one line with it, still does, and nothing came nearer", () => {
  fc.assert(
    fc.property(crowded, (boxes) => {
      const stretched = stretch(boxes).map((box, index) => ({ ...box, was: boxes[index]! }))
      for (const [a, b] of pairs(stretched)) {
        for (const at of ["x", "y"] as const) {
          const [was, is] = [b.was[at] - a.was[at], b[at] - a[at]]
          // Only a card that lay exactly on another one leaves its row: downwards.
          if (was !== 0 || at === "x" || !isPiled(boxes, a.was, b.was)) assert.equal(Math.sign(is), Math.sign(was))
          assert.ok(Math.abs(is) >= Math.abs(was))
        }
      }
    }),
  )
})

const isPiled = (boxes: readonly Box[], ...some: readonly Box[]): boolean =>
  some.some((box) => boxes.filter(({ x, y }) => x === box.x && y === box.y).length > 1)

test("what was stretched stays as it is", () => {
  fc.assert(
    fc.property(crowded, (boxes) => {
      const stretched = stretch(boxes)
      assert.equal(stretch(stretched), stretched)
    }),
  )
})

test("cards that don't lie on each other stay, however near they are", () => {
  const boxes = [card(0, 0), card(220, 0), card(0, 86), card(900, 3)]
  assert.equal(stretch(boxes), boxes)
})

test("a row of cards that are too wide is one row still, with even gaps", () => {
  const row = [0, 200, 400, 600].map((x) => card(x, 70))
  assert.deepEqual(placesOf(stretch(row)), [
    [0, 70],
    [268, 70],
    [536, 70],
    [804, 70],
  ])
})

test("one pair that is much too near does not move a large flow apart", () => {
  const far = Array.from({ length: 9 }, (_, index) => card(index * 300, 0))
  const stretched = stretch([...far, card(2400, 20)])
  assert.deepEqual(placesOf(stretched).slice(0, 9), placesOf(far))
  assert.deepEqual(placesOf(stretched).at(-1), [2400, 110])
})

test("two cards side by side that differ a little in height come apart sideways", () => {
  assert.deepEqual(placesOf(stretch([card(0, 0), card(100, 30)])), [
    [0, 0],
    [268, 30],
  ])
})

test("cards in one place come below each other in their order", () => {
  const pile = [card(50, 50), card(50, 50), card(50, 50)]
  assert.deepEqual(placesOf(stretch(pile)), [
    [50, 50],
    [50, 160],
    [50, 270],
  ])
})

test("cards that would leave the canvas, and more of them than people draw, stay", () => {
  const edge = [card(0, 0), card(999_990, 0), card(1_000_000, 0)]
  assert.equal(stretch(edge), edge)
  const many = Array.from({ length: 1001 }, (_, index) => card(index * 100, 0))
  assert.equal(stretch(many), many)
  const heap = Array.from({ length: 100 }, (_, index) => card(index, index))
  assert.equal(stretch(heap), heap)
})
