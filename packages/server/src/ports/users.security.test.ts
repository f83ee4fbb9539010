import assert from "node:assert/strict"
import { test } from "node:test"
import { inspect } from "node:util"
import { hash, verify } from "@node-rs/argon2"
import { Secret } from "@gatewright/flow"
import { createPasswords } from "./passwords.ts"
import { storeUsers } from "./users.ts"
import { testWorld } from "./testing/test-world.ts"

const password = new Secret("correct horse")
const byName = (value: string) => ({ by: "username", value, ignoreCase: false })

test("an unknown user costs one Argon2 of the same cost as a known one", async (context) => {
  const compared: string[] = []
  const passwords = createPasswords({
    hash,
    verify: (stored, given) => {
      compared.push(String(stored))
      return verify(stored, given)
    },
  })
  const users = storeUsers(await testWorld(context), "blue", passwords)
  await users.create({ key: "1", username: "ada", password, attributes: {}, status: "active" })
  await users.create({ key: "2", username: "no-password", attributes: {}, status: "active" })
  for (const name of ["ada", "no-password", "nobody"]) {
    await users.authenticate({ binding: byName(name), password: new Secret("wrong") })
  }
  const costs = compared.map((stored) => stored.split("$").slice(0, 4).join("$"))
  assert.deepEqual(costs, Array(3).fill("$argon2id$v=19$m=19456,t=2,p=1"))
})

test("a user without a password signs in with none", async (context) => {
  const users = storeUsers(await testWorld(context), "blue")
  await users.create({ key: "1", username: "ada", attributes: {}, status: "active" })
  const result = await users.authenticate({ binding: byName("ada"), password: new Secret("") })
  assert.equal(result.kind, "wrong-password")
})

test("a token that was used is worth nothing to whoever has it next", async (context) => {
  const users = storeUsers(await testWorld(context), "blue")
  const created = await users.create({ key: "1", username: "ada", attributes: {}, status: "active" })
  assert.ok(created.kind === "created")
  const token = await users.issueToken({ key: "2", id: created.user.id, purpose: "reset", ttl: 60 })
  assert.ok(await users.redeemToken({ key: "mine", token, purpose: "reset" }))
  assert.equal(await users.redeemToken({ key: "theirs", token, purpose: "reset" }), undefined)
})

test("a token is over when its time is", async (context) => {
  const world = await testWorld(context)
  const users = storeUsers(world, "blue")
  const created = await users.create({ key: "1", username: "ada", attributes: {}, status: "active" })
  assert.ok(created.kind === "created")
  const token = await users.issueToken({ key: "2", id: created.user.id, purpose: "reset", ttl: 60 })
  world.clock.advance(60_000)
  assert.equal(await users.redeemToken({ key: "3", token, purpose: "reset" }), undefined)
})

test("a token of one tenant opens nothing in another, and is never the same there", async (context) => {
  const world = await testWorld(context)
  const [blue, red] = [storeUsers(world, "blue"), storeUsers(world, "red")]
  const create = { key: "1", username: "ada", attributes: {}, status: "pending" } as const
  const [inBlue, inRed] = [await blue.create(create), await red.create(create)]
  assert.ok(inBlue.kind === "created" && inRed.kind === "created" && inBlue.enrollId && inRed.enrollId)
  assert.notEqual(inBlue.enrollId, inRed.enrollId)
  assert.deepEqual(await red.activate({ key: "2", token: inBlue.enrollId }), { kind: "not-found" })
})

test("a token for nobody looks like any other and opens nothing", async (context) => {
  const users = storeUsers(await testWorld(context), "blue")
  const token = await users.issueToken({ key: "1", id: "nobody", purpose: "reset", ttl: 60 })
  assert.match(token, /^[\w-]{43}$/)
  assert.equal(await users.redeemToken({ key: "2", token, purpose: "reset" }), undefined)
})

test("neither passwords nor tokens nor hashes are in anything that flows get or the tables print", async (context) => {
  const world = await testWorld(context)
  const users = storeUsers(world, "blue")
  const created = await users.create({ key: "1", username: "ada", password, attributes: {}, status: "active" })
  assert.ok(created.kind === "created")
  const token = await users.issueToken({ key: "2", id: created.user.id, purpose: "reset", ttl: 60 })
  const signedIn = await users.authenticate({ binding: byName("ada"), password })
  for (const text of [JSON.stringify([created, signedIn]), inspect([created, signedIn], { depth: 9 })]) {
    assert.doesNotMatch(text, /correct horse|argon2/)
  }
  const stored = await world.store.users.find({ tenant: "blue", binding: byName("ada") })
  assert.doesNotMatch(JSON.stringify(stored), new RegExp(`correct horse|${token}`))
})
