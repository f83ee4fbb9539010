import assert from "node:assert/strict"
import { test } from "node:test"
import { previewText } from "./preview-text.ts"

const texts = { fallback: "en", languages: { en: { go: "Go on, {{user.name}}" }, it: { go: "Avanti" } } }

test("texts are shown by their words, in the fallback language unless another is asked for", () => {
  assert.equal(previewText("$t(go)t$!", texts), "Go on, !")
  assert.equal(previewText("$t(go)t$!", texts, "it"), "Avanti!")
})

test("what leaves nothing to show, or can't be read, is shown as it is", () => {
  assert.equal(previewText("{{form.name}}", texts), "{{form.name}}")
  assert.equal(previewText("{{", texts), "{{")
  assert.equal(previewText("Continue", texts), "Continue")
})
