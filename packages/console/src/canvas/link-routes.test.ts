import assert from "node:assert/strict"
import test from "node:test"
import type { Box } from "./box.ts"
import { type Leading, linkRoutes } from "./link-routes.ts"

const card = (x: number, y: number): Box => ({ x, y, width: 200, height: 100 })
const leading = (from: Box, to: Box, id = "a"): Leading => ({
  id,
  from,
  start: { x: from.x + from.width, y: from.y + 70 },
  target: `${to.x} ${to.y}`,
  to,
  end: { x: to.x, y: to.y + 20 },
})
const laneOf = (to: Box, from: Box, others: readonly Box[] = []): number =>
  linkRoutes([leading(from, to)], [from, to, ...others]).get("a")?.lane ?? Number.NaN

test("a link back between two cards in a row runs just below or above them", () => {
  const lane = laneOf(card(0, 0), card(300, 0))
  assert.ok(lane === -12 || lane === 112)
})

test("a card that stands below in between is gone around, not crossed", () => {
  const lane = laneOf(card(0, 0), card(300, 0), [card(150, 90)])
  assert.ok(lane <= -12 || lane >= 202)
})

test("the gap between two rows of cards is used", () => {
  const lane = laneOf(card(0, 0), card(300, 200))
  assert.ok(lane >= 112 && lane <= 188)
})

test("a link forward is a curve, where no card stands in its way", () => {
  const [from, to] = [card(0, 0), card(600, 0)]
  assert.equal(linkRoutes([leading(from, to)], [from, to, card(300, 400)]).size, 0)
})

test("a link forward goes around a card in its way, below it where that is no longer", () => {
  const [from, to] = [card(0, 0), card(600, 200)]
  const route = linkRoutes([leading(from, to)], [from, to, card(300, 40)]).get("a")
  assert.deepEqual(route, { lane: 152, aside: 0 })
})

test("no way around is better than a very long one", () => {
  const [from, to] = [card(0, 0), card(600, 0)]
  const wall = Array.from({ length: 21 }, (_, row) => card(300, (row - 10) * 110))
  assert.equal(linkRoutes([leading(from, to)], [from, to, ...wall]).size, 0)
})

test("links with other ends run beside each other, those with the same end together", () => {
  const [left, right, below] = [card(0, 0), card(300, 0), card(0, 300)]
  const cards = [left, right, below]
  const routes = linkRoutes([leading(right, left), leading(right, left, "b"), leading(right, below, "c")], cards)
  assert.equal(routes.get("a")?.lane, routes.get("b")?.lane)
  assert.ok(Math.abs((routes.get("a")?.lane ?? 0) - (routes.get("c")?.lane ?? 0)) >= 8)
})
