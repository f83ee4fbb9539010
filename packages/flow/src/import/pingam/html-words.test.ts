import assert from "node:assert/strict"
import { test } from "node:test"
import { htmlWords } from "./html-words.ts"

test("plain words are one piece", () => {
  assert.deepEqual(htmlWords("  Sign in  "), [{ kind: "text", text: "Sign in" }])
  assert.deepEqual(htmlWords(""), [])
})

test("links are pieces of their own, and simple tags go", () => {
  assert.deepEqual(htmlWords(`New <b>here</b>?<br/><a class='x' href="#/service/Register">Create &amp; go</a> now`), [
    { kind: "text", text: "New here?" },
    { kind: "link", href: "#/service/Register", label: "Create & go" },
    { kind: "text", text: "now" },
  ])
})

test("paragraphs and breaks become line breaks", () => {
  assert.deepEqual(htmlWords("<p>One</p>\n<p>Two<br>Three</p>"), [{ kind: "text", text: "One\nTwo\nThree" }])
})

const refused = {
  "another tag": "<script>alert(1)</script>",
  "an image": '<img src="https://example.com/x.png">',
  "a link that runs a script": '<a href="javascript:alert(1)">x</a>',
  "a link without an address": "<a>x</a>",
  "a link to a path": '<a href="/admin">x</a>',
  "a link with an expression": '<a href="https://example.com/{{user.id}}">x</a>',
  "a link in a link": '<a href="https://a.example"><a href="https://b.example">x</a></a>',
  "a link that is not closed": '<a href="https://a.example">x',
  "an end without a beginning": "x</a>",
  "an angle bracket": "a < b",
  "an expression": "Hello {{user.id}}",
  "a text reference": "$t(x)t$",
  "words without end": "x".repeat(20_001),
}

for (const [what, html] of Object.entries(refused)) {
  test(`is more than pieces can say: ${what}`, () => assert.equal(htmlWords(html), undefined))
}
