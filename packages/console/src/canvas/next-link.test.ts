import { deepEqual, equal } from "node:assert/strict"
import { test } from "node:test"
import { linkKey } from "@gatewright/flow"
import type { CanvasEdge } from "./canvas-edges.ts"
import { nextLink } from "./next-link.ts"

const line = (from: string, output: string, to: string): CanvasEdge => ({
  id: `${from} ${output}`,
  source: from,
  target: to,
  ariaLabel: `${from} to ${to}`,
  data: { links: [{ from, output, to }], kind: "next", route: undefined, mark: undefined, near: false },
})
const lines = [line("a", "next", "b"), line("b", "yes", "c"), line("b", "no", "b"), line("c", "next", "b")]
const walked = (selection: readonly string[], by: 1 | -1) => nextLink({ lines, card: "b", selection, by })
const key = (from: string, output: string, to: string) => linkKey({ from, output, to })

test("the links of a card are walked in a ring: those that leave it, then those that arrive, each once", () => {
  const labels: string[] = []
  let selection: readonly string[] = ["b"]
  for (let step = 0; step < 5; step += 1) {
    const next = walked(selection, 1)
    labels.push(next?.label ?? "")
    selection = next?.keys ?? []
  }
  deepEqual(labels, ["b to c", "b to b", "a to b", "c to b", "b to c"])
})

test("backwards it begins with the last one, and from another link too", () => {
  equal(walked([], -1)?.label, "c to b")
  equal(walked([key("x", "next", "y")], -1)?.at, 3)
  equal(walked([key("b", "yes", "c")], -1)?.label, "c to b")
})

test("a card without links has no next one", () => {
  equal(nextLink({ lines, card: "alone", selection: [], by: 1 }), undefined)
})
