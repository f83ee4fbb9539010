import assert from "node:assert/strict"
import { test } from "node:test"
import { Secret } from "@gatewright/flow"
import { storeUsers } from "./users.ts"
import { testWorld } from "./testing/test-world.ts"

const ada = { username: "ada", attributes: { email: "ada@x.org" }, password: new Secret("correct horse") }
const byName = (value: string) => ({ by: "username", value, ignoreCase: true })

test("a user that was created signs in with the password, and flows see no hash", async (context) => {
  const world = await testWorld(context)
  const users = storeUsers(world, "blue")
  const created = await users.create({ key: "k", ...ada, status: "active" })
  assert.ok(created.kind === "created")
  assert.deepEqual(Object.keys(created.user).toSorted(), ["attributes", "id", "status", "username"])
  assert.equal(created.enrollId, undefined)
  const signedIn = await users.authenticate({ binding: byName("ADA"), password: ada.password })
  assert.deepEqual(signedIn, { kind: "authenticated", user: created.user, passwordChangedAt: world.clock.now() })
  const wrong = await users.authenticate({ binding: byName("ada"), password: new Secret("wrong") })
  assert.deepEqual(wrong, { kind: "wrong-password", user: created.user })
  const unknown = await users.authenticate({ binding: byName("bob"), password: ada.password })
  assert.deepEqual(unknown, { kind: "not-found" })
})

test("a pending user is told so with the right password only, and becomes active by the token of the creation", async (context) => {
  const users = storeUsers(await testWorld(context), "blue")
  const created = await users.create({ key: "k", ...ada, status: "pending" })
  assert.ok(created.kind === "created" && created.enrollId)
  const signIn = (password: Secret) => users.authenticate({ binding: byName("ada"), password })
  assert.equal((await signIn(ada.password)).kind, "pending")
  assert.equal((await signIn(new Secret("wrong"))).kind, "wrong-password")
  assert.equal((await users.activate({ key: "a", token: created.enrollId })).kind, "activated")
  assert.equal((await signIn(ada.password)).kind, "authenticated")
  assert.equal((await users.activate({ key: "b", token: created.enrollId })).kind, "already-active")
})

test("a repeated creation gives the same user and the same token", async (context) => {
  const users = storeUsers(await testWorld(context), "blue")
  const first = await users.create({ key: "k", ...ada, status: "pending" })
  assert.deepEqual(await users.create({ key: "k", ...ada, status: "pending" }), first)
})

test("one visit of a node may create a user, issue a token and change the password under one key", async (context) => {
  const users = storeUsers(await testWorld(context), "blue")
  const created = await users.create({ key: "k", ...ada, status: "active" })
  assert.ok(created.kind === "created")
  const { id } = created.user
  const token = await users.issueToken({ key: "k", id, purpose: "reset", ttl: 60 })
  const redeemed = await users.redeemToken({ key: "k", token, purpose: "reset" })
  assert.deepEqual(redeemed, created.user)
  assert.equal(await users.setPassword({ key: "k", id, password: new Secret("battery staple") }), "set")
  const signIn = await users.authenticate({ binding: byName("ada"), password: new Secret("battery staple") })
  assert.equal(signIn.kind, "authenticated")
})

test("attributes are changed and read back", async (context) => {
  const users = storeUsers(await testWorld(context), "blue")
  const created = await users.create({ key: "k", ...ada, status: "active" })
  assert.ok(created.kind === "created")
  const change = { key: "u", id: created.user.id, operation: "replace", attributes: { city: "London" } } as const
  const updated = await users.update(change)
  assert.deepEqual(updated.kind === "updated" && updated.user.attributes, { email: "ada@x.org", city: "London" })
  const found = await users.find({ by: "city", value: "London", ignoreCase: false })
  assert.equal(found?.id, created.user.id)
})
