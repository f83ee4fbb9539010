import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import type { JsonObject } from "@gatewright/flow"
import { visitNode } from "../testing/visit-node.ts"

const update = async (settings: JsonObject) => {
  const world = memoryPorts()
  world.users.add({ id: "u1", username: "ada", attributes: { email: "ada@example.com", roles: ["reader"] } })
  world.users.add({ id: "u2", username: "bob", attributes: { email: "bob@example.com" } })
  const visit = await visitNode("users.update", { user: { by: "id", value: "u1" }, ...settings }, { world })
  return { ...visit, ada: world.users.all()[0] }
}

test("attributes are replaced, added and removed", async () => {
  const replaced = await update({ attributes: [{ name: "email", value: "a@example.com" }] })
  assert.equal(replaced.left, "success")
  assert.equal(replaced.ada?.attributes["email"], "a@example.com")
  const added = await update({ operation: "add", attributes: [{ name: "roles", value: "writer" }] })
  assert.deepEqual(added.ada?.attributes["roles"], ["reader", "writer"])
  const removed = await update({ operation: "remove", attributes: [{ name: "roles", value: "x" }] })
  assert.equal(removed.ada?.attributes["roles"], undefined)
})

test("the user gets a new user name, and later nodes see it", async () => {
  const { ada, state } = await update({ username: "ada2" })
  assert.deepEqual([ada?.username, state.user?.username], ["ada2", "ada2"])
})

test("what is taken, and who is not there, leaves by an output of its own", async () => {
  assert.equal((await update({ username: "bob" })).left, "usernameTaken")
  assert.equal((await update({ attributes: [{ name: "email", value: "bob@example.com" }] })).left, "attributeTaken")
  assert.equal((await update({ user: { by: "id", value: "u9" } })).left, "userNotFound")
})

test("an attribute to remove needs no value", async () => {
  const { ada } = await update({ operation: "remove", attributes: [{ name: "roles", value: "" }] })
  assert.equal(ada?.attributes["roles"], undefined)
})
