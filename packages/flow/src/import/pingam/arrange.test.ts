import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowDocument } from "../../document/flow-document.ts"
import type { JsonObject } from "../../document/json.ts"
import { cardSize } from "../../layout/card-size.ts"
import { overlap, type Box } from "../../layout/room.ts"
import { collectedPingAm, pingAmFixture, pingAmFixtures } from "../../testing/ping-am-files.ts"
import { readPingAm } from "./read-ping-am.ts"

const read = (json: JsonObject): readonly FlowDocument[] => {
  const result = readPingAm(json)
  assert.equal(result?.kind, "flows")
  return [result.main, ...result.libraries, ...result.others]
}

type At = readonly [x: number, y: number]

/** A journey of nodes that are called a, b, c, ... */
const journey = (start: At, ...places: readonly At[]): FlowDocument => {
  const nodes = places.map(([x, y], index) => [String.fromCharCode(97 + index), { nodeType: "X", x, y }])
  const [document] = read({
    tree: { staticNodes: { startNode: { x: start[0], y: start[1] } }, nodes: Object.fromEntries(nodes) },
  })
  assert.ok(document)
  return document
}

const files = new Map([...pingAmFixtures.map((name) => [name, pingAmFixture(name)] as const), ...collectedPingAm()])

/** What the cards of runnable nodes show; a test beside the nodes holds the import to it. */
const outputs = new Map([
  ["flow.start", 2],
  ["flow.executeNested", 3],
  ["frontend.form", 1],
  ["frontend.message", 2],
  ["users.authenticate", 6],
])

const boxesOf = ({ flow, layout }: FlowDocument): readonly Box[] => [
  ...layout.notes,
  ...flow.nodes.flatMap((node) => {
    const place = layout.nodes[node.id]
    const leaving = flow.links.filter(({ from }) => from === node.id).map(({ output }) => output)
    const declared = new Set([...(node.outputs ?? []).map(({ id }) => id), ...leaving])
    return place ? [{ ...place, ...cardSize({ outputs: outputs.get(node.type) ?? declared.size }) }] : []
  }),
]

test(`no two cards or notes lie on each other, in any journey of ${files.size} files (SPEC 8.8)`, () => {
  for (const [file, json] of files) {
    for (const document of read(json)) {
      const boxes = boxesOf(document)
      const lying = boxes.filter((box, index) => boxes.slice(0, index).some((other) => overlap(other, box)))
      assert.deepEqual(lying, [], `${file}: ${document.flow.name}`)
    }
  }
})

test("where nothing overlaps, everything stands where the file says, and nothing is kept beside it", () => {
  const { layout } = journey([0, 0], [300, 0], [600, 0])
  assert.deepEqual(layout, {
    nodes: { n_startNode: { x: 0, y: 0 }, n_a: { x: 300, y: 0 }, n_b: { x: 600, y: 0 } },
    notes: [],
    groups: [],
  })
})

test("what moves to make room keeps its place of the file beside it (SPEC 8.8)", () => {
  const { layout } = journey([0, 0], [134, 0], [900, 0])
  assert.deepEqual(layout.nodes, { n_startNode: { x: 0, y: 0 }, n_a: { x: 268, y: 0 }, n_b: { x: 1417, y: 0 } })
  assert.deepEqual(layout["x-pingam"], { places: { n_a: { x: 134, y: 0 }, n_b: { x: 900, y: 0 } } })
})

test("nodes that nobody ever moved get no place, so that the tidy layout draws them (SPEC 8.8)", () => {
  const { layout } = journey([50, 250], [0, 0], [0, 0])
  assert.deepEqual(layout.nodes, {})
  assert.deepEqual(layout["x-pingam"], {
    places: { n_startNode: { x: 50, y: 250 }, n_a: { x: 0, y: 0 }, n_b: { x: 0, y: 0 } },
  })
})

test("two nodes in one place, in a journey that somebody arranged, stand below each other", () => {
  const { layout } = journey([0, 0], [300, 0], [600, 0], [600, 0], [900, 0])
  assert.deepEqual(layout.nodes["n_b"], { x: 600, y: 0 })
  assert.deepEqual(layout.nodes["n_c"], { x: 600, y: 78 })
})
