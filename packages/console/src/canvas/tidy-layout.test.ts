import assert from "node:assert/strict"
import test from "node:test"
import { newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { flowGraph } from "./flow-graph.ts"
import { tidyLayout } from "./tidy-layout.ts"

const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Test" })
const graphOf = (ids: readonly string[], links: readonly string[]) =>
  flowGraph(
    {
      ...empty,
      flow: {
        ...empty.flow,
        nodes: ids.map((id) => ({
          id,
          type: id === "start" ? "flow.start" : "acme.step",
          version: 1,
          name: id,
          settings: {},
        })),
        links: links.map((link) => {
          const [from = "", output = "", to = ""] = link.split(/[.>]/)
          return { from, output, to }
        }),
      },
    },
    catalogue,
  )

const tidy = (ids: string, links: string) => {
  const graph = graphOf(ids.split(" "), links.split(" "))
  const places = tidyLayout(graph)
  return (id: string) => ({
    x: 0,
    y: 0,
    ...places.get(id),
    height: graph.nodes.find((node) => node.id === id)?.height ?? 0,
  })
}

test("a node stands to the right of all that lead to it", () => {
  const at = tidy("start a b", "start.x>a a.x>b start.y>b")
  assert.ok(at("start").x < at("a").x && at("a").x < at("b").x)
})

test("a link back does not push the node that it leads to", () => {
  const at = tidy("start a b", "start.x>a a.x>b b.x>a")
  assert.ok(at("a").x < at("b").x)
})

test("branches stand in the order of the outputs that lead to them, and don't overlap", () => {
  const at = tidy("start last first", "start.x>first start.y>last")
  assert.ok(at("first").y + at("first").height < at("last").y)
})

test("a chain runs straight on", () => {
  const at = tidy("start a b c", "start.x>a a.x>b b.x>c")
  assert.ok(Math.abs(at("b").y - at("c").y) < 60)
})

test("a flow of 1,500 nodes whose failures all lead to one end is placed at once", () => {
  const ids = ["start", ...Array.from({ length: 1500 }, (_, index) => `n${index}`), "end"]
  const links = ids.slice(1, -1).flatMap((id, index) => [`${ids[index]}.x>${id}`, `${id}.failure>end`])
  const graph = graphOf(ids, links)
  const before = performance.now()
  assert.equal(tidyLayout(graph).size, 1502)
  assert.ok(performance.now() - before < 2000)
})
