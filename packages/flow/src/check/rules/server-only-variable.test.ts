import assert from "node:assert/strict"
import { test } from "node:test"
import { form, node, problemsOf } from "../../testing/checked-flow.ts"

const set = node("Set", "server.setVariable", { name: "score", value: "1" })

const messages = (flow: Parameters<typeof problemsOf>[0]) =>
  problemsOf(flow, { rule: "server-only-variable" }).map(({ message }) => message)

test("a page that shows a variable which stays on the server is told", () => {
  assert.deepEqual(problemsOf({ nodes: [set, form("Page", "Score {{score}}")] }, { rule: "server-only-variable" }), [
    {
      code: "check.server-only-variable",
      severity: "warning",
      message:
        "“Title” of “Page” shows score on a page, and “Set” keeps it on the server. Mark it there as available to the front end, or take it off the page.",
      at: { pointer: "/flow/nodes/1/settings/title", node: "Page", nodeName: "Page", setting: "/title" },
    },
  ])
})

test("so is a text whose words a page shows", () => {
  const texts = { fallback: "en", languages: { en: { hello: "Score {{score}}" } } }
  assert.deepEqual(messages({ nodes: [set, form("Page", "$t(hello)t$")], texts }), [
    "The text hello in en shows score on a page, and “Set” keeps it on the server. Mark it there as available to the front end, or take it off the page.",
  ])
})

test("what a page made itself, what the system gives, and what stays on the server may be read", () => {
  const mail = node("Mail", "messaging.sendEmail", { text: "{{score}}" })
  assert.deepEqual(messages({ nodes: [set, mail, form("Page", "{{form.username}} {{flow.language}} {{other}}")] }), [])
})
