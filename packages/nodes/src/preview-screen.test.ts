import assert from "node:assert/strict"
import { test } from "node:test"
import { form } from "./form/definition.ts"
import { message } from "./message/definition.ts"
import { hasPreview, previewScreen } from "./preview-screen.ts"
import { wordsIn } from "./words/words-in.ts"

test("a form that was just added has a page to look at", () => {
  const shown = previewScreen({ type: form.type, settings: form.defaults, text: String })
  assert.equal(shown?.title, "Sign in")
  assert.deepEqual(
    shown?.elements.map(({ kind }) => kind),
    ["field", "field", "button"],
  )
})

test("a form shows how it tells what is wrong, in the words of a language", () => {
  const settings = {
    ...form.defaults,
    elements: [
      { kind: "field", name: "email", type: "email", label: "E-mail", required: true, requiredError: "Your address?" },
      { kind: "field", name: "phone", type: "tel", label: "Phone" },
      { kind: "field", name: "terms", type: "checkbox", label: "Terms", required: true },
      { kind: "button", id: "go", label: "Go" },
    ],
  }
  const shown = previewScreen({ type: form.type, settings, text: String, faultyIn: "it" })
  assert.deepEqual(
    shown?.elements.flatMap((element) => (element.kind === "field" ? [element.error] : [])),
    ["Your address?", wordsIn("it").wrongForm, wordsIn("it").unticked],
  )
})

test("a message shows its words", () => {
  const shown = previewScreen({
    type: message.type,
    settings: { ...message.defaults, text: "$t(a)t$" },
    text: () => "Hi",
  })
  assert.deepEqual(shown?.elements[0], { kind: "text", text: "Hi" })
})

test("settings that don't fit, and nodes without a page, have nothing to look at", () => {
  assert.equal(previewScreen({ type: form.type, settings: { elements: 5 }, text: String }), undefined)
  assert.equal(previewScreen({ type: "server.script", settings: {}, text: String }), undefined)
  assert.equal(hasPreview("server.script"), false)
})
