import assert from "node:assert/strict"
import { test } from "node:test"
import { end, form, links, node, problemsOf, start } from "../../testing/checked-flow.ts"

const messages = (nodes: Parameters<typeof problemsOf>[0]["nodes"], link: string) =>
  problemsOf({ nodes: nodes ?? [], links: links(link) }, { rule: "unknown-output" }).map(({ message }) => message)

test("a link by an output that its node does not have is told, with those that it has", () => {
  assert.deepEqual(messages([start, node("Create", "users.create", { username: "a" }), end], "Create done End"), [
    "A link leads from “Create” to “End” by the output “done”, which “Create” does not have. It has “Success”, “Username Already Taken” and “Failure”. Link one of these instead.",
  ])
})

test("an output that was nearly meant is named", () => {
  assert.deepEqual(messages([start, node("Create", "users.create", { username: "a" }), end], "Create sucess End"), [
    "A link leads from “Create” to “End” by the output “sucess”, which “Create” does not have. Did you mean “Success”?",
  ])
})

test("a link that leaves an end is told to go", () => {
  assert.deepEqual(messages([start, end], "End next Start"), [
    "A link leads from “End” to “Start” by the output “next”, which “End” does not have. Remove the link.",
  ])
})

test("nothing is said of a node that nobody knows, or whose settings don't fit", () => {
  assert.deepEqual(messages([node("X", "other:Node"), end], "X done End"), [])
  assert.deepEqual(messages([{ ...form("F"), settings: { title: 5 } }, end], "F done End"), [])
})
