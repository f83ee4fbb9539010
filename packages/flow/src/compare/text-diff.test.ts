import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { threadTime } from "../testing/thread-time.ts"
import { textDiff, type TextLine } from "./text-diff.ts"

const text = fc
  .array(fc.constantFrom("a", "b", "a b", "const x = 1", "const y = 1", "", "\r", "🔑 a"), { maxLength: 12 })
  .map((lines) => lines.join("\n"))

const side = (lines: readonly TextLine[], other: TextLine["kind"]): string =>
  lines
    .filter(({ kind }) => kind !== other)
    .map((line) => line.text)
    .join("\n")

test("the lines of a diff without gaps are both texts", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = textDiff({ before, after, context: Infinity }).hunks.flatMap((hunk) => hunk.lines)
      if (before === after) return assert.deepEqual(lines, [])
      assert.equal(side(lines, "added"), before)
      assert.equal(side(lines, "removed"), after)
    }),
  )
})

test("with gaps, every line stands where its numbers say, and the gaps are counted", () => {
  fc.assert(
    fc.property(text, text, fc.nat(3), (before, after, context) => {
      const [old, now] = [before.split("\n"), after.split("\n")]
      let line = 0
      for (const { skipped, lines } of textDiff({ before, after, context }).hunks) {
        line += skipped
        for (const { kind, ...at } of lines) {
          if (at.before !== undefined) assert.equal(old[at.before - 1], at.text)
          if (at.after !== undefined) assert.equal(now[at.after - 1], at.text)
          if (kind !== "added") assert.equal(at.before, (line += 1))
        }
      }
    }),
  )
})

test("a line that changed a little has the words marked that did", () => {
  const { hunks, added, removed } = textDiff({ before: "a\nlet total = 1\nb", after: "a\nlet sum = 1\nb" })
  assert.deepEqual(
    hunks.flatMap(({ lines }) => lines).map(({ kind, text: line, marks }) => [kind, line, marks]),
    [
      ["same", "a", []],
      ["removed", "let total = 1", [{ from: 4, to: 9 }]],
      ["added", "let sum = 1", [{ from: 4, to: 7 }]],
      ["same", "b", []],
    ],
  )
  assert.deepEqual([added, removed], [1, 1])
})

test("lines far from each other are hunks of their own, near ones are one", () => {
  const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`)
  const changed = (...at: readonly number[]): string =>
    lines.map((line, index) => (at.includes(index) ? "x" : line)).join("\n")
  const hunksFor = (...at: readonly number[]) =>
    textDiff({ before: lines.join("\n"), after: changed(...at) }).hunks.map(({ skipped, lines: shown }) => [
      skipped,
      shown.length,
    ])
  assert.deepEqual(hunksFor(5, 25), [
    [2, 8],
    [13, 8],
  ])
  assert.deepEqual(hunksFor(5, 11), [[2, 15]])
})

test("texts that have nothing in common take no time", () => {
  const many = (word: string): string => Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`).join("\n")
  const started = threadTime()
  const { added, removed } = textDiff({ before: many("a"), after: many("b") })
  assert.deepEqual([added, removed], [20_000, 20_000])
  assert.ok(threadTime() - started < 5000)
})
