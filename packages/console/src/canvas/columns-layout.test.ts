import assert from "node:assert/strict"
import test from "node:test"
import { columnsLayout } from "./columns-layout.ts"

const box = (id: string) => ({ id, height: 100 })

test("a node stands to the right of all that lead to it", () => {
  const places = columnsLayout(["a", "b", "c"].map(box), [
    { from: "a", to: "b" },
    { from: "b", to: "c" },
    { from: "a", to: "c" },
  ])
  assert.ok((places.get("c")?.x ?? 0) > (places.get("b")?.x ?? 0))
})

test("a link back does not push the node that it leads to", () => {
  const places = columnsLayout(["a", "b"].map(box), [
    { from: "a", to: "b" },
    { from: "b", to: "a" },
  ])
  assert.equal(places.get("a")?.x, 0)
})

test("nodes of one column don't overlap", () => {
  const places = columnsLayout(["a", "b"].map(box), [])
  assert.ok((places.get("b")?.y ?? 0) >= 100)
})
