import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import type { FlowDocument } from "../document/flow-document.ts"
import { layoutSchema, positionOf, type Position } from "../document/layout.ts"
import { arbitraryDocument } from "../testing/arbitrary-document.ts"
import { bigFlow } from "../testing/big-flow.ts"
import { sampleFlow, sampleNode } from "../testing/sample-flow.ts"
import { cardSize } from "./card-size.ts"
import { tidyLayout } from "./tidy-layout.ts"

const two = () => [{ id: "next" }, { id: "failure" }]
const size = cardSize({ outputs: 2 })

const chain = (...ids: readonly string[]): FlowDocument =>
  sampleFlow({
    flow: {
      nodes: ids.map((id) => sampleNode({ id })),
      links: ids.slice(1).map((to, index) => ({ from: ids[index] ?? "", output: "next", to })),
    },
  })

const placesOf = (document: FlowDocument): ReadonlyMap<string, Position> =>
  new Map(Object.entries(tidyLayout(document, two)))

const overlaps = (places: Iterable<Position>): boolean => {
  const all = [...places]
  return all.some((a, index) =>
    all.slice(index + 1).some((b) => Math.abs(a.x - b.x) < size.width && Math.abs(a.y - b.y) < size.height),
  )
}

test("a run goes from left to right", () => {
  const places = placesOf(chain("n_c", "n_a", "n_b"))
  const xs = ["n_c", "n_a", "n_b"].map((id) => places.get(id)?.x ?? Number.NaN)
  assert.deepEqual(
    xs,
    xs.toSorted((a, b) => a - b),
  )
  assert.equal(xs[0], 0)
})

test("a loop begins with the node that is entered from outside", () => {
  const loop = chain("n_z", "n_b", "n_a")
  const places = placesOf({
    ...loop,
    flow: { ...loop.flow, links: [...loop.flow.links, { from: "n_a", output: "retry", to: "n_b" }] },
  })
  assert.ok((places.get("n_z")?.x ?? 0) < (places.get("n_b")?.x ?? 0))
  assert.ok((places.get("n_b")?.x ?? 0) < (places.get("n_a")?.x ?? 0))
})

test("no two cards lie on each other, in a flow of 500 nodes with loops", () => {
  const { layout, ...flow } = bigFlow({ nodes: 500 })
  const places = placesOf({ ...flow, layout: { ...layout, nodes: {} } })
  assert.equal(places.size, 500)
  assert.ok(!overlaps(places.values()))
})

test("what the first output leads to stands above what the second leads to", () => {
  const { flow, ...rest } = chain("n_a", "n_b", "n_c")
  const links = [
    { from: "n_a", output: "failure", to: "n_b" },
    { from: "n_a", output: "next", to: "n_c" },
  ]
  const places = placesOf({ ...rest, flow: { ...flow, links } })
  assert.ok((places.get("n_c")?.y ?? 0) < (places.get("n_b")?.y ?? 0))
})

test("nodes that have a place stay, and the others come below them", () => {
  const document = chain("n_a", "n_b")
  const places = placesOf({ ...document, layout: { ...document.layout, nodes: { n_a: { x: 40, y: 400 } } } })
  assert.deepEqual([...places], [["n_b", { x: 40, y: 400 + size.height + 96 }]])
})

test("any document gets valid places for exactly the nodes that have none, twice the same", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const nodes = tidyLayout(document, two)
      const unplaced = document.flow.nodes.map(({ id }) => id).filter((id) => !positionOf(document.layout, id))
      assert.deepEqual(Object.keys(nodes).toSorted(), unplaced.toSorted())
      assert.ok(layoutSchema.safeParse({ nodes, notes: [], groups: [] }).success)
      assert.deepEqual(tidyLayout(document, two), nodes)
    }),
  )
})

test("100,000 nodes are placed at once, and within what a document can hold", () => {
  const ids = Array.from({ length: 100_000 }, (_, index) => `n_${index}`)
  const nodes = tidyLayout(chain(...ids), two)
  assert.ok(Math.max(...Object.values(nodes).map(({ x }) => x)) <= 1_000_000)
})

test("ids that are names of object parts are ids", () => {
  const places = placesOf(chain("constructor", "__proto__", "toString"))
  assert.deepEqual([...places.keys()].toSorted(), ["__proto__", "constructor", "toString"])
})
