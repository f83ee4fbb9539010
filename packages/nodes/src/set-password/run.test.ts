import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import { Secret, type JsonObject } from "@gatewright/flow"
import { visitNode } from "../testing/visit-node.ts"

const setPassword = async (
  settings: JsonObject,
  { password = "new one", query = {} }: { readonly password?: string; readonly query?: Record<string, string> } = {},
) => {
  const world = memoryPorts()
  const { id } = world.users.add({ id: "u1", username: "ada", password: "old one" })
  const token = await world.ports.users.issueToken({ key: "t", id, purpose: "reset", ttl: 60 })
  const resetId = query["resetId"] ?? token
  const visit = await visitNode(
    "users.setPassword",
    { password: "{{client.password}}", ...settings },
    { world, client: { password: new Secret(password) }, query: { resetId } },
  )
  const works = async (text: string) =>
    (
      await world.ports.users.authenticate({
        binding: { by: "id", value: id, ignoreCase: false },
        password: new Secret(text),
      })
    ).kind === "authenticated"
  const tokenLeft = (await world.ports.users.redeemToken({ key: "probe", token, purpose: "reset" })) !== undefined
  return { ...visit, changed: (await works("new one")) && !(await works("old one")), tokenLeft }
}

test("a user gets a new password", async () => {
  const { left, changed, state } = await setPassword({ user: { by: "id", value: "u1" } })
  assert.deepEqual([left, changed, state.user?.username], ["success", true, "ada"])
})

test("the owner of a reset token gets a new password, and the token is used up", async () => {
  const { left, changed, tokenLeft } = await setPassword({ whose: "token" })
  assert.deepEqual([left, changed, tokenLeft], ["success", true, false])
})

test("a token that is not right changes nothing", async () => {
  const { left, said, changed, tokenLeft } = await setPassword({ whose: "token" }, { query: { resetId: "guessed" } })
  assert.deepEqual([left, changed, tokenLeft], ["userNotFound", false, true])
  assert.equal(said, "This link is too old, or was used already. Please ask for a new one.")
})

test("an empty password is refused before the token is used up", async () => {
  const { left, changed, tokenLeft } = await setPassword({ whose: "token" }, { password: "" })
  assert.deepEqual([left, changed, tokenLeft], ["failure", false, true])
})

test("a user who is not there leaves by User Not Found", async () => {
  assert.equal((await setPassword({ user: { by: "username", value: "eve" } })).left, "userNotFound")
})

for (const [says, endSessions, left] of [
  ["a new password ends the other sessions of the user, and that of this run stays", true, [true, false, true]],
  ["sessions go on where the flow says so", false, [true, true, true]],
] as const) {
  test(says, async () => {
    const world = memoryPorts()
    world.users.add({ id: "u1", username: "ada", password: "old one" })
    const sessionOf = (key: string, userId: string) =>
      world.ports.sessions.create({ key, userId, attributes: {}, ttl: 60, idle: 60 })
    const [own, elsewhere, stranger] = [
      await sessionOf("a", "u1"),
      await sessionOf("b", "u1"),
      await sessionOf("c", "u2"),
    ]
    await visitNode(
      "users.setPassword",
      { password: "new one", user: { by: "id", value: "u1" }, endSessions },
      { world, session: own.session },
    )
    const found = await Promise.all([own, elsewhere, stranger].map(({ token }) => world.ports.sessions.get(token)))
    assert.deepEqual(
      found.map((session) => session !== undefined),
      left,
    )
  })
}
