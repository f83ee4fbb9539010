import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { Secret } from "@gatewright/flow"
import type { Subject } from "./subject.ts"

export const sessionContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const create = (tenant: string, key: string, hash: string, attributes = {}, userId = "u1") =>
    store().userSessions.create({
      tenant,
      key,
      hash,
      idle: 100,
      session: {
        id: randomUUID(),
        userId,
        attributes,
        authenticatedAt: clock.now(),
        expiresAt: clock.now() + 1_000_000,
      },
    })

  test("a session is found by its token until it is ended", async () => {
    const tenant = await newTenant()
    const session = await create(tenant, "k", "h", { level: 2 })
    assert.deepEqual(await store().userSessions.get({ tenant, hash: "h" }), session)
    assert.equal(await store().userSessions.get({ tenant, hash: "other" }), undefined)
    await store().userSessions.end({ tenant, hash: "h" })
    assert.equal(await store().userSessions.get({ tenant, hash: "h" }), undefined)
  })

  test("all sessions of a user end at once but one, and those of nobody else", async () => {
    const [tenant, other] = [await newTenant(), await newTenant()]
    const kept = await create(tenant, "k1", "h1")
    await create(tenant, "k2", "h2")
    await create(tenant, "k3", "h3", {}, "u2")
    await create(other, "k4", "h4")
    const left = async () => {
      const found = [
        await store().userSessions.get({ tenant, hash: "h1" }),
        await store().userSessions.get({ tenant, hash: "h2" }),
        await store().userSessions.get({ tenant, hash: "h3" }),
        await store().userSessions.get({ tenant: other, hash: "h4" }),
      ]
      return found.map((session) => session !== undefined)
    }
    await store().userSessions.endAll({ tenant, user: "u1", except: kept.id })
    assert.deepEqual(await left(), [true, false, true, true])
    await store().userSessions.endAll({ tenant, user: "u1", except: undefined })
    assert.deepEqual(await left(), [false, false, true, true])
  })

  test("a repeated key gives the first session", async () => {
    const tenant = await newTenant()
    const first = await create(tenant, "k", "h")
    assert.deepEqual(await create(tenant, "k", "h"), first)
    const atOnce = await Promise.all([1, 2, 3].map(() => create(tenant, "k2", "h2")))
    assert.equal(new Set(atOnce.map(({ id }) => id)).size, 1)
  })

  test("a session that is used stays; one that is idle ends", async () => {
    const tenant = await newTenant()
    await create(tenant, "k", "h")
    for (let use = 0; use < 5; use += 1) {
      clock.advance(60_000)
      assert.ok(await store().userSessions.get({ tenant, hash: "h" }), `use ${use}`)
    }
    clock.advance(100_000)
    assert.equal(await store().userSessions.get({ tenant, hash: "h" }), undefined)
  })

  test("a session ends when its time is over, used or not", async () => {
    const tenant = await newTenant()
    await create(tenant, "k", "h")
    for (let use = 0; use < 19; use += 1) {
      clock.advance(50_000)
      assert.ok(await store().userSessions.get({ tenant, hash: "h" }), `use ${use}`)
    }
    clock.advance(50_000)
    assert.equal(await store().userSessions.get({ tenant, hash: "h" }), undefined)
  })

  test("a session can't hold a secret", async () => {
    const tenant = await newTenant()
    await assert.rejects(create(tenant, "k", "h", { token: new Secret("hunter2") }), /token/)
  })
}
