import assert from "node:assert/strict"
import { test } from "node:test"
import { apply } from "../change/apply.ts"
import { bigFlow } from "../testing/big-flow.ts"
import { sampleComparison } from "../testing/sample-comparison.ts"
import { diffGraph } from "./diff-graph.ts"
import { diffSvg } from "./diff-svg.ts"

const empty = { nodes: {}, notes: [], groups: [] }

test("each node and each link is drawn once, marked by what became of it", () => {
  const { cards, links } = diffGraph(sampleComparison)
  assert.deepEqual(
    cards.map(({ node, mark, changes }) => [node.id, mark, changes]),
    [
      ["n_c", "removed", 0],
      ["n_a", "moved", 0],
      ["n_b", "changed", 6],
      ["n_d", "added", 0],
    ],
  )
  assert.deepEqual(
    links.map(({ mark }) => mark),
    ["same", "removed", "added"],
  )
})

test("marks have a sign and words beside their colour", () => {
  const svg = diffSvg(sampleComparison)
  for (const words of ["+ added", "− removed", "~ 6 changes", "→ moved"])
    assert.ok(svg.includes(`>${words}</text>`), words)
  assert.match(svg, /<desc>\+ 1 added {3}− 1 removed {3}~ 1 changed {3}→ 1 moved {3}links: \+ 1 − 1<\/desc>/)
})

test("a removed node is drawn where it was, above what is there now", () => {
  const { cards } = diffGraph(sampleComparison)
  const [gone, there] = ["n_c", "n_d"].map((id) => cards.find(({ node }) => node.id === id))
  assert.ok(gone && there && gone.x === there.x && gone.y + gone.height < there.y)
})

test("a flow without places is tidied, with what was removed in its order", () => {
  const { before, after } = sampleComparison
  const { cards } = diffGraph({ before: { ...before, layout: empty }, after: { ...after, layout: empty } })
  const places = cards.map(({ x, y }) => `${x} ${y}`)
  assert.equal(new Set(places).size, 4)
})

test("a flow without nodes, and one that did not change, are pictures too", () => {
  const { before } = sampleComparison
  const none = { ...before, flow: { ...before.flow, nodes: [], links: [] }, layout: empty }
  for (const flow of [before, none]) {
    const svg = diffSvg({ before: flow, after: flow })
    assert.match(svg, /No change in the graph\./)
    assert.doesNotMatch(svg, /NaN|Infinity/)
  }
})

test("a picture of 426 nodes takes less than half a megabyte", () => {
  const before = bigFlow({ nodes: 426 })
  const applied = apply(before, { kind: "remove-node", node: before.flow.nodes[5]?.id ?? "" })
  assert.ok("document" in applied)
  const svg = diffSvg({ before, after: applied.document })
  assert.ok(svg.length < 500_000, String(svg.length))
})
