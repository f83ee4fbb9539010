import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import type { Subject } from "./subject.ts"

export const userTokenContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const withToken = async (purpose: "enroll" | "reset") => {
    const tenant = await newTenant()
    await store().users.create({
      tenant,
      key: "create",
      id: "u1",
      username: "Ada",
      attributes: {},
      status: "pending",
      token: { hash: "h1", purpose, expiresAt: clock.now() + 60_000 },
    })
    return tenant
  }
  const redeem = (tenant: string, purpose: "enroll" | "reset", hash = "h1", key: string = randomUUID()) =>
    store().users.redeemToken({ tenant, key, hash, purpose })

  test("a token is redeemed once, however many try at the same time", async () => {
    const tenant = await withToken("reset")
    const results = await Promise.all(Array.from({ length: 6 }, () => redeem(tenant, "reset")))
    assert.deepEqual(
      results.filter((user) => user !== undefined).map(({ id }) => id),
      ["u1"],
    )
  })

  test("the request that redeemed a token may be repeated", async () => {
    const tenant = await withToken("reset")
    assert.equal((await redeem(tenant, "reset", "h1", "k"))?.id, "u1")
    assert.equal((await redeem(tenant, "reset", "h1", "k"))?.id, "u1")
    assert.equal(await redeem(tenant, "reset", "h1", "another"), undefined)
  })

  test("a token is for one purpose", async () => {
    const tenant = await withToken("reset")
    assert.equal(await redeem(tenant, "enroll"), undefined)
    assert.deepEqual(await store().users.activate({ tenant, key: "a", hash: "h1" }), { kind: "not-found" })
    assert.equal((await redeem(tenant, "reset"))?.id, "u1")
  })

  test("a token expires", async () => {
    const tenant = await withToken("reset")
    clock.advance(60_000)
    assert.equal(await redeem(tenant, "reset"), undefined)
  })

  test("activation makes a pending user active once", async () => {
    const tenant = await withToken("enroll")
    const activated = await store().users.activate({ tenant, key: "a", hash: "h1" })
    assert.equal(activated.kind === "activated" && activated.user.status, "active")
    const repeated = await store().users.activate({ tenant, key: "a", hash: "h1" })
    assert.equal(repeated.kind, "activated")
    const again = await store().users.activate({ tenant, key: "b", hash: "h1" })
    assert.equal(again.kind === "already-active" && again.user.id, "u1")
    assert.deepEqual(await store().users.activate({ tenant, key: "c", hash: "none" }), { kind: "not-found" })
  })

  test("activation does not unlock", async () => {
    const tenant = await withToken("enroll")
    await store().users.setStatus({ tenant, key: "lock", id: "u1", status: "locked" })
    assert.deepEqual(await store().users.activate({ tenant, key: "a", hash: "h1" }), { kind: "not-found" })
  })

  test("a token is added once for a key, and not for a user who is not there", async () => {
    const tenant = await withToken("enroll")
    const token = { hash: "h2", purpose: "reset", expiresAt: clock.now() + 60_000 } as const
    assert.equal(await store().users.addToken({ tenant, key: "t", id: "u1", token }), "added")
    assert.equal(await store().users.addToken({ tenant, key: "t", id: "u1", token }), "added")
    assert.equal((await redeem(tenant, "reset", "h2"))?.id, "u1")
    assert.equal(await store().users.addToken({ tenant, key: "n", id: "none", token }), "not-found")
  })

  test("tokens that have expired are cleaned away", async () => {
    const tenant = await withToken("reset")
    await store().clean({ before: clock.now() + 60_001, tracesBefore: 0 })
    assert.equal(await redeem(tenant, "reset"), undefined)
  })
}
