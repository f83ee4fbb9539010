import assert from "node:assert/strict"
import { test } from "node:test"
import { memoryPorts } from "@gatewright/engine/testing"
import { visitNode } from "../testing/visit-node.ts"

const pendingUser = async () => {
  const world = memoryPorts()
  const { id } = world.users.add({ username: "ada", status: "pending" })
  const token = await world.ports.users.issueToken({ key: "t", id, purpose: "enroll", ttl: 60 })
  return { world, token }
}

const activate = ({ world, token }: Awaited<ReturnType<typeof pendingUser>>, enrollId: string = token) =>
  visitNode("users.activate", {}, { world, query: { enrollId } })

test("the token of the link makes the user active and that of the run", async () => {
  const pending = await pendingUser()
  const { left, state } = await activate(pending)
  assert.equal(left, "success")
  assert.equal(state.user?.status, "active")
  assert.equal(pending.world.users.all()[0]?.status, "active")
})

test("the same link a second time says that the user is active already", async () => {
  const pending = await pendingUser()
  await activate(pending)
  const again = await activate(pending)
  assert.deepEqual([again.left, again.said], ["userAlreadyActive", "This account is already active. You can sign in."])
})

test("a token that is unknown, too old or missing finds nobody", async () => {
  const pending = await pendingUser()
  const unknown = await activate(pending, "guessed")
  assert.deepEqual(
    [unknown.left, unknown.said],
    ["userNotFound", "This link is too old, or was used already. Please ask for a new one."],
  )
  const late = await pendingUser()
  late.world.clock.advance(60)
  assert.equal((await activate(late)).left, "userNotFound")
  assert.equal((await activate(await pendingUser(), "")).left, "userNotFound")
})
