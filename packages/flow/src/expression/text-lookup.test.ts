import assert from "node:assert/strict"
import { test } from "node:test"
import { textLookup, withBases } from "./text-lookup.ts"

const texts = {
  fallback: "en-GB",
  languages: {
    en: { words: { colour: "color", only: "in English" } },
    "en-GB": { words: { colour: "colour" } },
    it: { words: { colour: "colore", town: "città" } },
    "it-CH": { words: { town: "borgo" } },
  },
}

test("words come from the very tag, whatever its case", () => {
  assert.equal(textLookup(texts, "IT-ch")("words.town"), "borgo")
})

test("words that the tag lacks come from its base language", () => {
  assert.equal(textLookup(texts, "it-CH")("words.colour"), "colore")
})

test("words that the language lacks come from the fallback language, then from the base of that", () => {
  assert.equal(textLookup(texts, "de")("words.colour"), "colour")
  assert.equal(textLookup(texts, "it")("words.only"), "in English")
})

test("a key without words is shown as it is", () => {
  const text = textLookup(texts, "it")
  assert.equal(text("words.none"), "words.none")
  assert.equal(text("words"), "words")
  assert.equal(text("words.colour.deeper"), "words.colour.deeper")
  assert.equal(text("constructor.name"), "constructor.name")
  assert.equal(text("__proto__"), "__proto__")
})

test("subtags are dropped from the end, a single letter together with what followed it", () => {
  assert.deepEqual(withBases("zh-Hant-CN-x-private1"), ["zh-hant-cn-x-private1", "zh-hant-cn", "zh-hant", "zh"])
})
