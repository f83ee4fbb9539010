import assert from "node:assert/strict"
import { test } from "node:test"
import { form, problemsOf } from "../../testing/checked-flow.ts"

const rule = "missing-text"
const nodes = [form("One", "$t(words.a)t$ $t(words.b)t$"), form("Two", "$t(words.b)t$")]

test("a text without words in the fallback language is told once, where it is first shown", () => {
  const texts = { fallback: "en", languages: { en: { words: { a: "A" } }, it: { words: { a: "A", b: "B" } } } }
  assert.deepEqual(problemsOf({ nodes, texts }, { rule }), [
    {
      code: "check.missing-text",
      severity: "warning",
      message:
        "“Title” of “One” shows the text words.b, which has no words in en, the fallback language. People see the key instead.",
      at: { pointer: "/flow/nodes/0/settings/title", node: "One", nodeName: "One", setting: "/title" },
    },
  ])
})

test("what another language lacks is told in one problem a language", () => {
  const en = { words: { a: "A", b: "B" } }
  const texts = { fallback: "en", languages: { en, it: {}, de: { words: { a: "A" } }, "en-GB": {} } }
  assert.deepEqual(
    problemsOf({ nodes, texts }, { rule }).map(({ message, at }) => [message, at?.pointer]),
    [
      [
        "The language it has no words for 2 texts: words.a and words.b. People see the words of en instead.",
        "/flow/texts/languages/it",
      ],
      [
        "The language de has no words for the text words.b. People see the words of en instead.",
        "/flow/texts/languages/de",
      ],
    ],
  )
})

test("a long list of texts is cut", () => {
  const keys = Array.from({ length: 9 }, (_, index) => `k${index}`)
  const texts = { fallback: "en", languages: { en: Object.fromEntries(keys.map((key) => [key, key])), it: {} } }
  const [problem] = problemsOf({ nodes: [form("One", keys.map((key) => `$t(${key})t$`).join(""))], texts }, { rule })
  assert.equal(
    problem?.message,
    "The language it has no words for 9 texts: k0, k1, k2, k3, k4 and 4 more. People see the words of en instead.",
  )
})
