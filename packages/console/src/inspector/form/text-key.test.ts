import assert from "node:assert/strict"
import test from "node:test"
import { whyNotKey } from "../../languages/change-texts.ts"
import { textKey } from "./text-key.ts"

test("a key is made of the node and of the first words", () => {
  assert.equal(textKey("Sign in", "What is your e-mail address?", []), "signIn.whatIsYourE")
  assert.equal(textKey("Ask", "Hello {{user.name}}", []), "ask.hello")
})

test("a key is one that can be added, whatever is there and whatever the words are", () => {
  const taken = ["ask.hello", "ask.hello2.more", "text"]
  for (const text of ["Hello", "$t(", "...", "مرحبا", "{{a}}"]) {
    for (const node of ["Ask", "", "?"]) assert.equal(whyNotKey(textKey(node, text, taken), taken), undefined, text)
  }
})
