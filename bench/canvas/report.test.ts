import assert from "node:assert/strict"
import { test } from "node:test"
import type { Cost } from "./cost.ts"
import type { Figures } from "./measure-editor.ts"
import { table } from "./report.ts"

const figures = (milliseconds: number, list = true): Figures => {
  const opening = { first: milliseconds, all: milliseconds, settled: milliseconds }
  const cost: Cost = { frames: [16, 16, 16, milliseconds], script: 4 * milliseconds, layout: 8 }
  return {
    opening,
    fromList: list ? opening : undefined,
    dragOne: cost,
    dragMany: cost,
    pan: cost,
    zoom: cost,
    megabytes: 3,
    elements: 100,
  }
}

const lines = table(
  "Ours",
  [
    { name: "Bare", aim: 1.3 },
    { name: "Other", aim: 1 },
  ],
  [100, 120, 90].map(
    (ours) =>
      new Map([
        ["Ours", figures(ours)],
        ["Bare", figures(100)],
        ["Other", figures(80, false)],
      ]),
  ),
).split("\n")

const line = (label: string) => lines.find((text) => text.startsWith(`| ${label} |`))

test("each round is compared with itself, and told by the median and the extremes", () => {
  assert.equal(
    line("cold, settled"),
    "| cold, settled | 100 ms | 100 ms | 1.00 × (0.90–1.20), met | 80 ms | 1.25 × (1.13–1.50), **missed** |",
  )
})

test("scripts are told by the frame, frames by their median and by what one of twenty is above", () => {
  assert.match(line("pan: script a frame") ?? "", /^\| pan: script a frame \| 100\.0 ms \|/)
  assert.match(line("pan: frame, median") ?? "", /^\| pan: frame, median \| 16 ms \|/)
  assert.match(line("pan: frame, 95 %") ?? "", /^\| pan: frame, 95 % \| 100 ms \|/)
})

test("nothing is said of what an editor does not have", () => {
  assert.match(line("from the list, settled") ?? "", /met \| {2}\| {2}\|$/)
})
