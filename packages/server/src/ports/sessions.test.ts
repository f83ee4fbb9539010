import assert from "node:assert/strict"
import { test } from "node:test"
import { storeSessions } from "./sessions.ts"
import { testWorld } from "./testing/test-world.ts"

const session = { key: "k", userId: "u1", attributes: { level: 2 }, ttl: 1000, idle: 100 }

test("a session is found by its token, in its tenant, until it is ended", async (context) => {
  const world = await testWorld(context)
  const sessions = storeSessions(world, "blue")
  const created = await sessions.create(session)
  assert.match(created.token, /^[\w-]{43}$/)
  assert.equal(created.session.expiresAt, world.clock.now() + 1_000_000)
  assert.deepEqual(await sessions.get(created.token), created.session)
  assert.equal(await storeSessions(world, "red").get(created.token), undefined)
  await storeSessions(world, "red").end(created.token)
  assert.ok(await sessions.get(created.token))
  await sessions.end(created.token)
  assert.equal(await sessions.get(created.token), undefined)
})

test("a repeated creation gives the same session and token", async (context) => {
  const sessions = storeSessions(await testWorld(context), "blue")
  const first = await sessions.create(session)
  assert.deepEqual(await sessions.create(session), first)
  assert.notEqual((await sessions.create({ ...session, key: "k2" })).token, first.token)
})

test("a session ends when it was idle, and when its time is over", async (context) => {
  const world = await testWorld(context)
  const sessions = storeSessions(world, "blue")
  const { token } = await sessions.create(session)
  world.clock.advance(100_000)
  assert.equal(await sessions.get(token), undefined)
  const long = await sessions.create({ ...session, key: "k2", idle: 10_000 })
  world.clock.advance(1_000_000)
  assert.equal(await sessions.get(long.token), undefined)
})
