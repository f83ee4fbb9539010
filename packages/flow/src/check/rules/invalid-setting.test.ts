import assert from "node:assert/strict"
import { test } from "node:test"
import { form, node, problemsOf } from "../../testing/checked-flow.ts"

const messages = (settings: Parameters<typeof node>[2], type = "flow.start") =>
  problemsOf({ nodes: [node("N", type, settings)] }, { rule: "invalid-setting" }).map(({ message }) => message)

test("a setting that does not fit is told with node, pointer and what it must be", () => {
  const page = form("Page")
  const nodes = [{ ...page, settings: { ...page.settings, fields: [{ name: 5 }] } }]
  assert.deepEqual(problemsOf({ nodes }, { rule: "invalid-setting" }), [
    {
      code: "check.invalid-setting",
      severity: "error",
      message: "The setting “Name” of “Page” is not valid: it must be a text.",
      at: {
        pointer: "/flow/nodes/0/settings/fields/0/name",
        node: "Page",
        nodeName: "Page",
        setting: "/fields/0/name",
      },
    },
  ])
})

test("each kind of fault has words of its own", () => {
  assert.deepEqual(messages({ ttl: "300" }), ["The setting “TTL” of “N” is not valid: it must be a number."])
  assert.deepEqual(messages({ ttl: 0 }), ["The setting “TTL” of “N” is not valid: it must be at least 1."])
  assert.deepEqual(messages({ ttl: 86_401 }), ["The setting “TTL” of “N” is not valid: it must be at most 86400."])
  assert.deepEqual(messages({ ttl: 1.5 }), ["The setting “TTL” of “N” is not valid: it must be a whole number."])
  assert.deepEqual(messages({ tll: 5 }), ["The settings of “N” are not valid: nobody knows tll."])
  assert.deepEqual(messages({ name: "1a", value: "" }, "server.setVariable"), [
    "The setting “Variable” of “N” is not valid: it must be a name of letters, digits and underscores, and not flow, user, session, client, request or mail.",
  ])
})

test("an entry of a list is told by the title of the list and its number, as the inspector counts", () => {
  const page = form("Page")
  const [first] = problemsOf(
    { nodes: [{ ...page, settings: { ...page.settings, fields: [5] } }] },
    { rule: "invalid-setting" },
  )
  assert.match(first?.message ?? "", /^The setting “Fields › 1” of “Page” is not valid/)
})

test("a setting that is not there is another rule's", () => {
  assert.deepEqual(messages({ fields: [], buttons: [] }, "frontend.form"), [])
})
