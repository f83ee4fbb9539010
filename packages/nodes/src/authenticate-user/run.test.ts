import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import { Secret, type JsonObject } from "@gatewright/flow"
import { catalogue } from "../definitions.ts"
import { visitNode } from "../testing/visit-node.ts"

const wrong = "The user name or the password is not right."

const authenticate = async (
  {
    username = "ada",
    password = "right",
    status = "active" as const,
    ...more
  }: JsonObject & {
    readonly username?: string
    readonly password?: string
    readonly status?: "pending" | "active" | "locked"
  } = {},
  days = 0,
) => {
  const world = memoryPorts()
  world.users.add({ username: "ada", password: "right", status, attributes: { email: "ada@example.com" } })
  world.clock.advance(days * 86_400)
  return visitNode(
    "users.authenticate",
    { user: { by: "username", value: "{{client.username}}" }, password: "{{client.password}}", ...more },
    { world, client: { username, password: new Secret(password) } },
  )
}

test("the right password makes the user that of the run", async () => {
  const { left, state } = await authenticate()
  assert.equal(left, "success")
  assert.equal(state.user?.username, "ada")
})

test("a wrong password and an unknown user say the same, and nobody becomes the user of the run", async () => {
  for (const [given, output] of [
    [{ password: "wrong" }, "wrongPassword"],
    [{ password: "" }, "wrongPassword"],
    [{ username: "eve" }, "userNotFound"],
    [{ username: "" }, "userNotFound"],
  ] as const) {
    const { left, said, state } = await authenticate(given)
    assert.deepEqual([left, said, state.user], [output, wrong, undefined])
  }
})

test("a user who is pending or locked leaves by an output of its own", async () => {
  const pending = await authenticate({ status: "pending" })
  assert.deepEqual([pending.left, pending.state.user], ["userPending", undefined])
  const locked = await authenticate({ status: "locked" })
  assert.deepEqual([locked.left, locked.said], ["userLocked", "This account is locked. Please ask for help."])
})

test("a user can be found by an attribute, with any case", async () => {
  const user = { by: "attribute", attribute: "email", value: "ADA@example.com", ignoreCase: true }
  assert.equal((await authenticate({ user })).left, "success")
  assert.equal((await authenticate({ user: { ...user, ignoreCase: false } })).left, "userNotFound")
})

test("a password that is older than it may be leaves by Password Expired, and the user is known", async () => {
  const { left, state } = await authenticate({ maxAge: 30 }, 31)
  assert.deepEqual([left, state.user?.username], ["passwordExpired", "ada"])
  assert.equal((await authenticate({ maxAge: 30 }, 29)).left, "success")
})

test("Password Expired is an output only where the age is looked at", () => {
  const definition = catalogue.get("users.authenticate")
  const ids = (settings: JsonObject) =>
    definition?.outputs(definition.settings.parse(settings), { category: "custom", type: "Test" }).map(({ id }) => id)
  const all = ["success", "wrongPassword", "userNotFound", "userPending", "userLocked", "failure"]
  assert.deepEqual(ids({}), all)
  assert.deepEqual(ids({ maxAge: 1 }), all.toSpliced(5, 0, "passwordExpired"))
})

test("a binding that can't be used is told to the author, not to the person", async () => {
  const { left, said, world } = await authenticate({ user: { by: "attribute", value: "x" } })
  assert.deepEqual([left, said], ["failure", "Something did not work here. Please try again later."])
  assert.equal(world.logs.at(-1)?.message, "The user binding names no attribute.")
  assert.equal((await authenticate({ user: { by: "username", value: "{{client.password}}" } })).left, "failure")
})

test("the user is saved in the flow store where asked", async () => {
  const { variables } = await authenticate({ save: { variable: "profile", attributes: ["email"] } })
  const { id: _, ...profile } = variables["profile"] as JsonObject
  assert.deepEqual(profile, { username: "ada", status: "active", email: "ada@example.com" })
})
