import assert from "node:assert/strict"
import { test } from "node:test"
import { form, node, problemsOf } from "../../testing/checked-flow.ts"

const messages = (...nodes: Parameters<typeof problemsOf>[0]["nodes"] & {}) =>
  problemsOf({ nodes: [form("Page"), ...nodes] }, { rule: "secret-in-text" }).map(({ message }) => message)

test("a template that would print a secret is told", () => {
  assert.deepEqual(problemsOf({ nodes: [form("Page", "Hi {{form.password}}")] }, { rule: "secret-in-text" }), [
    {
      code: "check.secret-in-text",
      severity: "error",
      message:
        "“Title” of “Page” would print form.password, which is a secret, so that nothing is shown there. Take it out of the text.",
      at: { pointer: "/flow/nodes/0/settings/title", node: "Page", nodeName: "Page", setting: "/title" },
    },
  ])
})

test("a condition that compares a secret is told, and a value that changes one", () => {
  assert.deepEqual(
    messages(
      node("If", "decision.condition", { when: 'form.password == "x"' }),
      node("Create", "users.create", { username: "a", password: "{{form.password.trim()}}" }),
    ),
    [
      "“When” of “If” prints, compares or changes form.password, which is a secret, and that always fails. A secret can only be handed on whole, as {{form.password}} alone.",
      "“Password” of “Create” prints, compares or changes form.password, which is a secret, and that always fails. A secret can only be handed on whole, as {{form.password}} alone.",
    ],
  )
})

test("a secret may be handed on whole, and asked for", () => {
  assert.deepEqual(
    messages(
      node("Create", "users.create", { username: "{{form.username}}", password: "{{form.password}}" }),
      node("If", "decision.condition", { when: "has(form.password)" }),
    ),
    [],
  )
})
