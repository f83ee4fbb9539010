import assert from "node:assert/strict"
import test from "node:test"
import { check, newFlow } from "@gatewright/flow"
import { catalogue } from "@gatewright/nodes/definitions"
import { fieldWords } from "./field-words.ts"

/** What a check says about a node, at its fields. */
const wordsOf = (settings: { readonly to: string; readonly subject: string }) => {
  const empty = newFlow({ id: "flow_a", category: "authentication", type: "login", name: "Test" })
  const connection = { $connection: "mail", kind: "smtp", x: 1 }
  const node = {
    id: "n",
    type: "messaging.sendEmail",
    version: 1,
    name: "Tell them",
    settings: { ...settings, connection, text: "Hi" },
  }
  return check({ ...empty, flow: { ...empty.flow, nodes: [node] } }, { catalogue }).flatMap(({ at, message }) =>
    at?.setting === undefined ? [] : [fieldWords(message)],
  )
}

test("at its field, neither the setting nor the node is named again", () => {
  const words = wordsOf({ to: "{{nobody.email}}", subject: "" })
  assert.ok(words.includes("Nobody knows x."), words.join("\n"))
  assert.ok(words.includes("The node can't run without it. Fill it in."), words.join("\n"))
  assert.ok(
    words.some((each) => each.startsWith("It reads nobody.email, which nothing in this flow sets.")),
    words.join("\n"),
  )
})

test("what can't be read is told with its place", () => {
  const words = wordsOf({ to: "{{1 +}}", subject: "Hi" })
  assert.ok(
    words.some((each) => /^This can't be read at character \d+: /.test(each)),
    words.join("\n"),
  )
})

test("another sentence stays as it is", () => assert.equal(fieldWords("It is empty."), "It is empty."))
