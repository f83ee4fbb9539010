import assert from "node:assert/strict"
import { test } from "node:test"
import { form } from "./form/definition.ts"
import { message } from "./message/definition.ts"
import { hasPreview, previewScreen } from "./preview-screen.ts"

test("a form that was just added has a page to look at", () => {
  const shown = previewScreen({ type: form.type, settings: form.defaults, text: String })
  assert.equal(shown?.title, "Sign in")
  assert.deepEqual(
    shown?.elements.map(({ kind }) => kind),
    ["field", "field", "button"],
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
