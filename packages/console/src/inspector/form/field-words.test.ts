import assert from "node:assert/strict"
import test from "node:test"
import { fieldWords } from "./field-words.ts"

test("at its field, a setting is not named again", () => {
  assert.equal(
    fieldWords("The setting “Output name” of “Ask” is not valid: it must not be empty."),
    "It must not be empty.",
  )
  assert.equal(fieldWords("It is empty."), "It is empty.")
})
