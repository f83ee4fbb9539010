import assert from "node:assert/strict"
import test from "node:test"
import { backLane } from "./back-lane.ts"

const card = (x: number, y: number) => ({ x, y, width: 200, height: 100 })
const laneOf = (cards: readonly ReturnType<typeof card>[]) => {
  const [to = card(0, 0), from = card(0, 0)] = cards
  return backLane({ from: { ...from, outputY: 70 }, to: { ...to, inputY: 20 }, cards })
}

test("a link back between two cards in a row runs just below or above them", () => {
  const lane = laneOf([card(0, 0), card(300, 0)])
  assert.ok(lane <= -20 || lane >= 120)
})

test("a card that stands below in between is gone around, not crossed", () => {
  const below = card(150, 90)
  const lane = laneOf([card(0, 0), card(300, 0), below])
  assert.ok(lane <= -20 || lane >= 210)
})

test("the gap between two rows of cards is used", () => {
  const lane = laneOf([card(0, 0), card(300, 200)])
  assert.ok(lane >= 120 && lane <= 180)
})
