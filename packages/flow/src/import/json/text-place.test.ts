import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { textPlace } from "./text-place.ts"

test("lines and columns count from 1", () => {
  assert.deepEqual(textPlace("ab\ncd", 4), { line: 2, column: 2, excerpt: "cd" })
})

test("the place may be the line break itself, the first character or the end", () => {
  assert.deepEqual(textPlace("\nab", 0), { line: 1, column: 1, excerpt: "" })
  assert.deepEqual(textPlace("ab\n", 2), { line: 1, column: 3, excerpt: "ab" })
  assert.deepEqual(textPlace("ab\n", 3), { line: 2, column: 1, excerpt: "" })
  assert.deepEqual(textPlace("", 0), { line: 1, column: 1, excerpt: "" })
})

test("the CR of a line that ends with CR LF is not shown", () => {
  assert.equal(textPlace('{\r\n"a"\r\n}', 4).excerpt, '"a"')
})

test("control characters are shown as pictures, and what turns the direction of a line as U+FFFD", () => {
  assert.equal(textPlace("a\tb\0c\u202ed\u200fe\x1b[31m", 0).excerpt, "a␉b␀c\ufffdd\ufffde␛[31m")
})

test("an excerpt has at most 40 characters of one line and no half of a pair", () => {
  const text = fc.array(fc.string({ unit: "binary", maxLength: 60 }), { maxLength: 4 }).map((lines) => lines.join("\n"))
  fc.assert(
    fc.property(text, fc.nat(), (source, seed) => {
      const { line, column, excerpt } = textPlace(source, seed % (source.length + 1))
      assert.ok(excerpt.length <= 40)
      assert.ok(excerpt.isWellFormed())
      assert.doesNotMatch(excerpt, /\p{Cc}/u)
      const lines = source.split("\n")
      assert.equal(
        lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1,
        seed % (source.length + 1),
      )
    }),
  )
})

test("of a long line the text around the place is shown", () => {
  const text = `${"a".repeat(100)}!${"b".repeat(100)}`
  assert.equal(textPlace(text, 100).excerpt, `${"a".repeat(20)}!${"b".repeat(19)}`)
  assert.equal(textPlace(text, 0).excerpt, "a".repeat(40))
  assert.equal(textPlace(text, text.length).excerpt, "b".repeat(40))
})
