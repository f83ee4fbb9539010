import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { noBindings } from "@gatewright/flow"
import type { Subject } from "./subject.ts"

/** Secrets, connections, bindings, and the keys that servers share. */
export const secretContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const mail = { key: "mail", kind: "smtp", name: "Mail", settings: { host: "a.org", port: 25 }, sealed: "s" } as const

  test("a secret is found as it was set, changed, and deleted", async () => {
    const tenant = await newTenant()
    const secret = { name: "api", description: "Of the shop", sealed: "one" }
    assert.deepEqual(await store().secrets.put({ tenant, ...secret, by: "Ada" }), { kind: "created" })
    const stored = { ...secret, changedAt: clock.now(), changedBy: "Ada" }
    assert.deepEqual(await store().secrets.get({ tenant, name: "api" }), stored)
    clock.advance(1)
    await store().secrets.put({ tenant, name: "Zeta", description: "", sealed: "z", by: "Ada" })
    assert.deepEqual(await store().secrets.put({ tenant, ...secret, sealed: "two", by: "Bob" }), { kind: "changed" })
    const changed = { ...stored, sealed: "two", changedAt: clock.now(), changedBy: "Bob" }
    assert.deepEqual((await store().secrets.list(tenant)).at(-1), changed)
    assert.equal(await store().secrets.delete({ tenant, name: "api" }), "deleted")
    assert.equal(await store().secrets.delete({ tenant, name: "api" }), "not-found")
    assert.equal(await store().secrets.get({ tenant, name: "api" }), undefined)
    assert.deepEqual(
      (await store().secrets.list(tenant)).map(({ name }) => name),
      ["Zeta"],
    )
  })

  test("of several who set one secret at once, one creates it", async () => {
    const tenant = await newTenant()
    const put = (sealed: string) => store().secrets.put({ tenant, name: "api", description: "", sealed, by: "Ada" })
    const results = await Promise.all(["1", "2", "3", "4", "5"].map(put))
    assert.deepEqual(results.map(({ kind }) => kind).toSorted(), [...Array(4).fill("changed"), "created"])
  })

  test("a transaction sees the secret, connection and bindings that it has set", async () => {
    const tenant = await newTenant()
    const bindings = { ...noBindings, secrets: { a: "b" } }
    await store().transaction(async (tx) => {
      await tx.secrets.put({ tenant, name: "api", description: "", sealed: "s", by: "Ada" })
      await tx.connections.put({ tenant, ...mail, by: "Ada" })
      await tx.bindings.set({ tenant, bindings })
      assert.ok(await tx.secrets.get({ tenant, name: "api" }))
      assert.ok(await tx.connections.get({ tenant, key: "mail" }))
      assert.deepEqual(await tx.bindings.get(tenant), bindings)
      assert.equal(await store().secrets.get({ tenant, name: "api" }), undefined)
    })
    assert.ok(await store().secrets.get({ tenant, name: "api" }))
  })

  test("a connection is found as it was set, changed, and deleted", async () => {
    const tenant = await newTenant()
    assert.deepEqual(await store().connections.put({ tenant, ...mail, by: "Ada" }), { kind: "created" })
    const stored = { ...mail, changedAt: clock.now(), changedBy: "Ada" }
    assert.deepEqual(await store().connections.get({ tenant, key: "mail" }), stored)
    const settings = { host: "b.org", nested: { list: [1, null, "x"] } }
    const change = { tenant, ...mail, settings, sealed: null, by: "Bob" }
    assert.deepEqual(await store().connections.put(change), { kind: "changed" })
    const changed = { ...mail, settings, sealed: null, changedAt: clock.now(), changedBy: "Bob" }
    assert.deepEqual(await store().connections.list(tenant), [changed])
    assert.equal(await store().connections.delete({ tenant, key: "mail" }), "deleted")
    assert.equal(await store().connections.delete({ tenant, key: "mail" }), "not-found")
    assert.equal(await store().connections.get({ tenant, key: "mail" }), undefined)
  })

  test("a connection keeps its kind", async () => {
    const tenant = await newTenant()
    await store().connections.put({ tenant, ...mail, by: "Ada" })
    const found = await store().connections.get({ tenant, key: "mail" })
    const refused = await store().connections.put({ tenant, ...mail, kind: "http", by: "Bob" })
    assert.deepEqual(refused, { kind: "other-kind", found })
    assert.deepEqual(await store().connections.get({ tenant, key: "mail" }), found)
  })

  test("of two kinds of connection under one key at once, one comes to be", async () => {
    const tenant = await newTenant()
    const kinds = ["smtp", "http", "smtp", "http"]
    const results = await Promise.all(
      kinds.map((kind) => store().connections.put({ tenant, ...mail, kind, by: "Ada" })),
    )
    const outcome = results.map(({ kind }) => kind).toSorted()
    assert.deepEqual(outcome, ["changed", "created", "other-kind", "other-kind"])
  })

  test("bindings are as they were set last, and empty before", async () => {
    const tenant = await newTenant()
    assert.deepEqual(await store().bindings.get(tenant), noBindings)
    const bindings = {
      secrets: { api: "api-prod" },
      connections: { smtp: { mail: "mail-prod" } },
      flows: { flow_a: "flow_b" },
    }
    await store().bindings.set({ tenant, bindings })
    assert.deepEqual(await store().bindings.get(tenant), bindings)
    await store().bindings.set({ tenant, bindings: noBindings })
    assert.deepEqual(await store().bindings.get(tenant), noBindings)
  })

  test("of several servers that make one key at once, all use the same", async () => {
    const name = randomUUID()
    const kept = await Promise.all(["a", "b", "c", "d"].map((sealed) => store().keys.ensure({ name, sealed })))
    assert.equal(new Set(kept).size, 1)
    assert.equal(await store().keys.get(name), kept[0])
    assert.equal(await store().keys.ensure({ name, sealed: "later" }), kept[0])
    assert.equal(await store().keys.get(randomUUID()), undefined)
  })

  test("everything sealed is listed by its place, and replaced where nobody changed it meanwhile", async () => {
    const tenant = await newTenant()
    const name = randomUUID()
    await store().secrets.put({ tenant, name, description: "", sealed: "s1", by: "Ada" })
    await store().connections.put({ tenant, ...mail, key: name, sealed: "s2", by: "Ada" })
    await store().connections.put({ tenant, ...mail, key: "plain", sealed: null, by: "Ada" })
    await store().keys.ensure({ name, sealed: "s3" })
    const mine = async () => (await store().sealed.list()).filter(({ place }) => place.includes(name))
    const places = [["secret", tenant, name] as const, ["connection", tenant, name] as const, ["key", name] as const]
    assert.deepEqual(
      await mine(),
      places.map((place, index) => ({ place, sealed: `s${index + 1}` })),
    )
    for (const [index, place] of places.entries()) {
      const before = `s${index + 1}`
      assert.equal(await store().sealed.replace({ place, before: "other", sealed: "x" }), false)
      assert.equal(await store().sealed.replace({ place, before, sealed: `new ${before}` }), true)
    }
    assert.deepEqual(
      (await mine()).map(({ sealed }) => sealed),
      ["new s1", "new s2", "new s3"],
    )
    assert.equal((await store().secrets.get({ tenant, name }))?.changedBy, "Ada")
  })
}
