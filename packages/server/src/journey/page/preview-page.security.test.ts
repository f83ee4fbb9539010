import assert from "node:assert/strict"
import { readFile } from "node:fs/promises"
import { test } from "node:test"
import { previewPage } from "./preview-page.ts"

const style = await readFile(new URL("./journey.css", import.meta.url), "utf8")
const preview = (scheme: "light" | "dark" = "light") =>
  previewPage({
    shown: { title: "<script>alert(1)</script>", elements: [{ kind: "text", text: "</style><img src=x>" }] },
    language: "it",
    scheme,
    style,
    nonce: "abc",
    icon: '<svg onload=alert(1)>"',
  })

test("what an author writes stays text in a preview", () => {
  assert.equal(preview().includes("<script"), false)
  assert.equal(preview().includes("<img src=x"), false)
  assert.equal(preview().includes("<svg"), false)
})

test("a preview has a policy that lets nothing run or be sent, before anything else is read", () => {
  const page = preview()
  assert.match(
    page,
    /http-equiv="content-security-policy" content="default-src &#39;none&#39;; style-src &#39;nonce-abc&#39;/,
  )
  assert.ok(page.indexOf("content-security-policy") < page.indexOf("<body"))
})

test("a preview is in the scheme that was asked for, whatever the browser prefers", () => {
  assert.match(preview("dark"), /@media all/)
  assert.match(preview("light"), /@media not all/)
  assert.equal(preview("dark").includes("prefers-color-scheme"), false)
})
