import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { visible } from "./visible.ts"

test("control characters become their pictures", () => {
  assert.equal(visible("a\0b\tc\nd\x7fe"), "a␀b␉c␊d␡e")
})

test("what is invisible or turns the direction of a line is seen", () => {
  assert.equal(visible("\u200b\u202e\u2066\u2028\ufeff\u061c\x85\ud800"), "\ufffd".repeat(8))
})

test("words of any language, no-break spaces, emoji and HTML stay as they are", () => {
  const text = "Crème – пароль – 비밀번호 – كلمة – \u00a0 – 🇮🇹 – <b>&amp;"
  assert.equal(visible(text), text)
})

test("what is visible keeps its length, so that columns stay right, and is not changed again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      assert.equal(visible(text).length, text.length)
      assert.equal(visible(visible(text)), visible(text))
    }),
  )
})
