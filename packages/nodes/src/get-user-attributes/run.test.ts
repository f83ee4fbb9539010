import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import type { JsonObject } from "@gatewright/flow"
import { visitNode } from "../testing/visit-node.ts"

const get = (settings: JsonObject = {}, given = {}) => {
  const world = memoryPorts()
  world.users.add({ id: "u1", username: "ada", attributes: { email: "ada@example.com", city: "London" } })
  world.users.add({ id: "u2", username: "bob", status: "pending" })
  return visitNode(
    "users.getAttributes",
    { user: { by: "username", value: "ada" }, save: { variable: "profile" }, ...settings },
    { world, ...given },
  )
}

test("a user is found, becomes that of the run, and is saved with all attributes", async () => {
  const { left, state, variables } = await get()
  assert.equal(left, "success")
  assert.equal(state.user?.id, "u1")
  assert.deepEqual(variables["profile"], {
    id: "u1",
    username: "ada",
    status: "active",
    email: "ada@example.com",
    city: "London",
  })
})

test("a user who is not there, or pending, leaves by an output of its own", async () => {
  const missing = await get({ user: { by: "username", value: "eve" } })
  assert.deepEqual([missing.left, missing.said], ["userNotFound", "There is no such account."])
  const pending = await get({ user: { by: "username", value: "bob" } })
  assert.deepEqual([pending.left, pending.state.user?.id], ["userPending", "u2"])
})

test("an empty value finds nobody", async () => {
  assert.equal((await get({ user: { by: "username", value: "{{client.missing}}" } })).left, "userNotFound")
})

test("the user of the run is the person who is signed in, until a node finds another", async () => {
  const session = { id: "s", userId: "u1", attributes: {}, authenticatedAt: 0, expiresAt: 1e15 }
  assert.equal((await get({ user: { by: "current" } }, { session })).state.user?.id, "u1")
  const nobody = await get({ user: { by: "current" } })
  assert.equal(nobody.left, "failure")
  assert.equal(
    nobody.world.logs.at(-1)?.message,
    "The user of this run is meant, but no node before found one and nobody is signed in.",
  )
})
