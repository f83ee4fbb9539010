import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import type { Subject } from "./subject.ts"

export const tenantContract = ({ store, clock }: Subject): void => {
  test("a tenant that was created is listed and found", async () => {
    const id = `t-${randomUUID()}`
    const created = await store().tenants.create({ id, name: "Blue" })
    const tenant = { id, name: "Blue", createdAt: clock.now(), approval: false, designersDebug: false }
    assert.deepEqual(created, { kind: "created", tenant })
    assert.deepEqual(await store().tenants.get(id), tenant)
    assert.ok((await store().tenants.list()).some((listed) => listed.id === id))
  })

  test("a tenant id is taken once", async () => {
    const id = `t-${randomUUID()}`
    await store().tenants.create({ id, name: "First" })
    assert.deepEqual(await store().tenants.create({ id, name: "Second" }), { kind: "taken" })
    assert.equal((await store().tenants.get(id))?.name, "First")
  })

  test("of several creations of one tenant at once, one is done", async () => {
    const id = `t-${randomUUID()}`
    const results = await Promise.all(
      Array.from({ length: 5 }, (_, index) => store().tenants.create({ id, name: `Number ${index}` })),
    )
    assert.equal(results.filter(({ kind }) => kind === "created").length, 1)
  })

  test("a tenant asks for a second person and lets designers debug once that is set, until it is not", async () => {
    const id = `t-${randomUUID()}`
    await store().tenants.create({ id, name: "Blue" })
    const settings = async () => {
      const tenant = await store().tenants.get(id)
      return { approval: tenant?.approval, designersDebug: tenant?.designersDebug }
    }
    assert.deepEqual(await settings(), { approval: false, designersDebug: false })
    for (const set of [
      { approval: true, designersDebug: false },
      { approval: false, designersDebug: true },
      { approval: false, designersDebug: false },
    ]) {
      await store().tenants.set(id, set)
      assert.deepEqual(await settings(), set)
    }
  })

  test("a tenant that nobody made is not found", async () => {
    assert.equal(await store().tenants.get("nobody"), undefined)
  })
}
