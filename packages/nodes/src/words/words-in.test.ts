import assert from "node:assert/strict"
import { test } from "node:test"
import { english } from "./english.ts"
import { italian } from "./italian.ts"
import { wordsIn } from "./words-in.ts"

test("the language of a tag decides, and English stands in for languages without words", () => {
  assert.equal(wordsIn("it"), italian)
  assert.equal(wordsIn("it-CH"), italian)
  for (const tag of ["en", "en-GB", "de", "", "ita"]) assert.equal(wordsIn(tag), english, tag)
})

test("every language has words of its own for everything", () => {
  for (const key of Object.keys(english) as (keyof typeof english)[]) {
    const [one, other] = [said(english[key]), said(italian[key])]
    assert.ok(one !== "" && other !== "" && one !== other, key)
  }
})

const said = (words: string | ((value: never) => string)): string =>
  typeof words === "string" ? words : words(3 as never)
