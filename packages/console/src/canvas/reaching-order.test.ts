import assert from "node:assert/strict"
import test from "node:test"
import { reachingOrder } from "./reaching-order.ts"

const node = (id: string) => ({ id, hasInput: id !== "start" })
const order = (ids: string, links: string): string =>
  reachingOrder(
    ids.split(" ").map(node),
    links.split(" ").map((link) => ({ from: link.split(">")[0] ?? "", to: link.split(">")[1] ?? "" })),
  )
    .map(({ id }) => id)
    .join(" ")

test("a node comes after all that lead to it, and the first branch before the second", () => {
  assert.equal(order("end b a start", "start>a start>b a>end b>end"), "start a b end")
})

test("a loop is entered where the run enters it", () => {
  assert.equal(order("retry form start", "start>form form>retry retry>form"), "start form retry")
})

test("what no start reaches comes last", () => {
  assert.equal(order("lost found start", "start>found lost>found"), "start found lost")
})

test("a loop that nothing leads into is there as well", () => {
  assert.equal(order("start x y", "x>y y>x"), "start x y")
})

test("a chain of 100,000 nodes does not exhaust the stack", () => {
  const nodes = Array.from({ length: 100_000 }, (_, index) => ({ id: String(index), hasInput: index > 0 }))
  const edges = nodes.slice(1).map(({ id }, index) => ({ from: String(index), to: id }))
  assert.equal(reachingOrder(nodes, edges).at(-1)?.id, "99999")
})
