import assert from "node:assert/strict"
import test from "node:test"
import { textParts } from "./text-parts.ts"

test("an address is told from the words around it, and the full stop stays outside", () => {
  assert.deepEqual(textParts("Open https://a.example/x?token=1&b=2. Then wait."), [
    { kind: "words", text: "Open " },
    { kind: "link", text: "https://a.example/x?token=1&b=2" },
    { kind: "words", text: ". Then wait." },
  ])
})

test("brackets around an address stay outside, brackets in it inside", () => {
  assert.equal(textParts("(see http://a.example/b)")[1]?.text, "http://a.example/b")
  assert.equal(textParts("http://a.example/b_(c)")[0]?.text, "http://a.example/b_(c)")
})

test("nothing but web addresses is made clickable", () => {
  assert.deepEqual(textParts("javascript:alert(1) data:text/html,x"), [
    { kind: "words", text: "javascript:alert(1) data:text/html,x" },
  ])
})

test("all of the text is there again when the parts are joined", () => {
  const text = "a http://b.example, c\nhttps://d.example/(e)) f"
  assert.equal(
    textParts(text)
      .map((part) => part.text)
      .join(""),
    text,
  )
})
