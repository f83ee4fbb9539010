import assert from "node:assert/strict"
import test from "node:test"
import { reached, walk } from "./walk.ts"

const card = (x: number, y: number) => ({ x, y, width: 220, height: 60 })
const boxes = new Map([
  ["start", card(0, 0)],
  ["form", card(300, 0)],
  ["done", card(600, 0)],
  ["sorry", card(600, 200)],
  ["alone", card(1200, 0)],
])
const edges = [
  { from: "start", to: "form" },
  { from: "form", to: "done" },
  { from: "form", to: "sorry" },
  { from: "sorry", to: "form" },
]
const go = (from: string, direction: "left" | "right" | "up" | "down") => walk({ from, direction, edges, boxes })

test("right follows the first link, left goes back to the nearest card that leads here", () => {
  assert.equal(go("start", "right"), "form")
  assert.equal(go("form", "right"), "done")
  assert.equal(go("form", "left"), "start")
})

test("a link back is followed as any other", () => {
  assert.equal(go("sorry", "right"), "form")
})

test("up and down go through the column", () => {
  assert.equal(go("done", "down"), "sorry")
  assert.equal(go("sorry", "up"), "done")
})

test("where no link leads on, the nearest card on that side is gone to; where none stands there, nothing is", () => {
  assert.equal(go("done", "right"), "alone")
  assert.equal(go("alone", "left"), "done")
  assert.equal(go("start", "left"), undefined)
})

test("all that comes after a card is reached once, loops or not", () => {
  assert.deepEqual(reached("form", { edges, towards: "right" }), ["done", "sorry"])
  assert.deepEqual(reached("done", { edges, towards: "left" }), ["form", "start", "sorry"])
})
