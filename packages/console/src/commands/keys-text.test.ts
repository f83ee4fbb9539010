import { equal } from "node:assert/strict"
import { test } from "node:test"
import { keysText } from "./keys-text.ts"

test("keys are written as each system writes them", () => {
  equal(keysText("mod+Shift+Z", false), "Ctrl+Shift+Z")
  equal(keysText("mod+Shift+Z", true), "⇧⌘Z")
  equal(keysText("Shift+Alt+T", true), "⌥⇧T")
  equal(keysText("F2", true), "F2")
})

test("the question mark is written without the Shift that it takes", () => {
  equal(keysText("Shift+?", false), "?")
})
