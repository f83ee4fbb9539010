import assert from "node:assert/strict"
import { test } from "node:test"
import { form, node, problemsOf } from "../../testing/checked-flow.ts"

const rule = "bad-expression"

test("a template that can't be read is told with the character where it goes wrong", () => {
  assert.deepEqual(problemsOf({ nodes: [form("Page", "Hi {{form.}}")] }, { rule }), [
    {
      code: "check.bad-expression",
      severity: "error",
      message: "“Title” of “Page” can't be read at character 11: Expected a name, got the end.",
      at: { pointer: "/flow/nodes/0/settings/title", node: "Page", nodeName: "Page", setting: "/title" },
    },
  ])
})

test("values, conditions and the words of texts are looked at too", () => {
  const nodes = [
    node("If", "decision.condition", { when: "a ==" }),
    node("Set", "server.setVariable", { name: "x", value: "{{ foo() }}" }),
  ]
  const texts = { fallback: "en", languages: { en: { hi: "{{" } } }
  assert.deepEqual(
    problemsOf({ nodes, texts }, { rule }).map(({ message }) => message),
    [
      "“When” of “If” can't be read at character 5: The expression ends too early.",
      "“Value” of “Set” can't be read at character 4: There is no foo(). There are size(), string(), double(), int(), has().",
      "The text hi in en can't be read at character 1: The expression that begins with {{ is not closed by }}.",
    ],
  )
})
