import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import type { UserBinding } from "@gatewright/engine"
import { Secret } from "@gatewright/flow"
import type { Subject } from "./subject.ts"

export const userContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const add = (tenant: string, fields: Partial<Parameters<ReturnType<typeof store>["users"]["create"]>[0]> = {}) =>
    store().users.create({
      tenant,
      key: randomUUID(),
      id: randomUUID(),
      username: "Ada",
      attributes: { email: "Ada@Example.org", city: "London", age: 36 },
      status: "active",
      ...fields,
    })
  const found = async (tenant: string, by: string, value: string, ignoreCase = false) => {
    const binding: UserBinding = { by, value, ignoreCase }
    return (await store().users.find({ tenant, binding }))?.id
  }

  test("a user is found by name, id and attribute, exactly or without regard to case", async () => {
    const tenant = await newTenant()
    const created = await add(tenant, { id: "u1", passwordHash: "$hash" })
    const user = {
      id: "u1",
      username: "Ada",
      status: "active",
      attributes: { email: "Ada@Example.org", city: "London", age: 36 },
      passwordHash: "$hash",
      passwordChangedAt: clock.now(),
    }
    assert.deepEqual(created, { kind: "created", user })
    assert.deepEqual(await store().users.find({ tenant, binding: { by: "id", value: "u1", ignoreCase: false } }), user)
    assert.equal(await found(tenant, "username", "Ada"), "u1")
    assert.equal(await found(tenant, "username", "ada"), undefined)
    assert.equal(await found(tenant, "username", "aDA", true), "u1")
    assert.equal(await found(tenant, "email", "Ada@Example.org"), "u1")
    assert.equal(await found(tenant, "email", "ada@example.org"), undefined)
    assert.equal(await found(tenant, "email", "ADA@EXAMPLE.ORG", true), "u1")
    assert.equal(await found(tenant, "city", "London"), "u1")
    assert.equal(await found(tenant, "country", "London"), undefined)
  })

  test("an attribute that fits several users finds nobody", async () => {
    const tenant = await newTenant()
    await add(tenant, { username: "a", attributes: { city: "Paris" } })
    await add(tenant, { username: "b", attributes: { city: "paris" } })
    assert.ok(await found(tenant, "city", "Paris"))
    assert.equal(await found(tenant, "city", "Paris", true), undefined)
  })

  test("usernames are taken whatever their case, width and Unicode form", async () => {
    const tenant = await newTenant()
    await add(tenant, { username: "Zo\u00EB", attributes: {} })
    for (const username of ["Zo\u00EB", "ZO\u00CB", "zoe\u0308", "\uFF3Ao\u00EB"]) {
      assert.deepEqual(await add(tenant, { username, attributes: {} }), { kind: "username-taken" }, username)
    }
  })

  test("an e-mail address belongs to one user", async () => {
    const tenant = await newTenant()
    await add(tenant)
    const second = await add(tenant, { username: "Bob", attributes: { email: "ada@example.ORG" } })
    assert.deepEqual(second, { kind: "attribute-taken", attribute: "email" })
    assert.equal(await found(tenant, "username", "Bob"), undefined)
    assert.equal((await add(tenant, { username: "Bob", attributes: { city: "London" } })).kind, "created")
  })

  test("of several users with one name or address at once, one is made", async () => {
    const tenant = await newTenant()
    const names = await Promise.all(Array.from({ length: 6 }, () => add(tenant, { attributes: {} })))
    assert.deepEqual(names.map(({ kind }) => kind).toSorted(), ["created", ...Array(5).fill("username-taken")])
    const addresses = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        add(tenant, { username: `n${index}`, attributes: { email: "one@x.org" } }),
      ),
    )
    assert.deepEqual(addresses.map(({ kind }) => kind).toSorted(), [...Array(5).fill("attribute-taken"), "created"])
  })

  test("a repeated key gives the first result, at once or later", async () => {
    const tenant = await newTenant()
    const results = await Promise.all(["u1", "u2", "u3"].map((id) => add(tenant, { id, key: "k" })))
    const ids = new Set(results.map((result) => result.kind === "created" && result.user.id))
    assert.equal(ids.size, 1)
    const later = await add(tenant, { id: "u4", key: "k", username: "Somebody else" })
    assert.equal(later.kind === "created" && later.user.username, "Ada")
    const taken = await add(tenant, { key: "k2" })
    assert.deepEqual(taken, { kind: "username-taken" })
    assert.deepEqual(await add(tenant, { key: "k2", username: "free", attributes: {} }), taken)
  })

  test("attributes are added to, replaced and removed, and found by what they have become", async () => {
    const tenant = await newTenant()
    await add(tenant, { id: "u1", attributes: { email: "a@x.org", roles: ["user"], city: "London" } })
    const change = (operation: "add" | "replace" | "remove", attributes: object) =>
      store().users.update({ tenant, key: randomUUID(), id: "u1", operation, attributes: { ...attributes } })
    const added = await change("add", { roles: "admin", city: "Paris", age: 3 })
    assert.deepEqual(added.kind === "updated" && added.user.attributes, {
      email: "a@x.org",
      roles: ["user", "admin"],
      city: "London",
      age: 3,
    })
    await change("replace", { email: "b@x.org", city: "Rome" })
    assert.equal(await found(tenant, "email", "a@x.org"), undefined)
    assert.equal(await found(tenant, "email", "b@x.org"), "u1")
    await change("remove", { city: null, age: null, roles: null })
    assert.equal(await found(tenant, "city", "Rome"), undefined)
    const user = await store().users.find({ tenant, binding: { by: "id", value: "u1", ignoreCase: false } })
    assert.deepEqual(user?.attributes, { email: "b@x.org" })
  })

  test("a user can keep their own name and address, and not take another's", async () => {
    const tenant = await newTenant()
    await add(tenant, { id: "u1" })
    await add(tenant, { id: "u2", username: "Bob", attributes: { email: "bob@x.org" } })
    const change = (username: string, email: string) =>
      store().users.update({
        tenant,
        key: randomUUID(),
        id: "u2",
        operation: "replace",
        attributes: { email },
        username,
      })
    assert.equal((await change("BOB", "BOB@x.org")).kind, "updated")
    assert.deepEqual(await change("ada", "bob@x.org"), { kind: "username-taken" })
    assert.deepEqual(await change("bob", "ada@example.org"), { kind: "attribute-taken", attribute: "email" })
    const nobody = { tenant, key: "x", id: "none", operation: "add", attributes: {} } as const
    assert.deepEqual(await store().users.update(nobody), { kind: "not-found" })
  })

  test("a password and a status are set once for a key", async () => {
    const tenant = await newTenant()
    await add(tenant, { id: "u1" })
    clock.advance(5000)
    const set = (key: string, passwordHash: string) =>
      store().users.setPassword({ tenant, key, id: "u1", passwordHash })
    assert.equal(await set("k", "$one"), "set")
    assert.equal(await set("k", "$two"), "set")
    const user = await store().users.find({ tenant, binding: { by: "id", value: "u1", ignoreCase: false } })
    assert.equal(user?.passwordHash, "$one")
    assert.equal(user?.passwordChangedAt, clock.now())
    assert.equal(await store().users.setPassword({ tenant, key: "n", id: "none", passwordHash: "$" }), "not-found")
    assert.equal(await store().users.setStatus({ tenant, key: "s", id: "u1", status: "locked" }), "set")
    const locked = await store().users.find({ tenant, binding: { by: "id", value: "u1", ignoreCase: false } })
    assert.equal(locked?.status, "locked")
  })

  test("an attribute can't hold a secret", async () => {
    const tenant = await newTenant()
    await assert.rejects(add(tenant, { attributes: { deep: [{ password: new Secret("hunter2") }] } }), /password/)
    assert.equal(await found(tenant, "username", "Ada"), undefined)
  })
}
