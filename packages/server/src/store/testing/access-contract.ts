import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import type { Subject } from "./subject.ts"

/** People, what they are in a tenant, and tokens of programs. */
export const accessContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const addPerson = async (name: string = randomUUID(), isOwner = false) => {
    const added = await store().access.addPerson({ id: randomUUID(), name, isOwner })
    assert.ok(added.kind === "created")
    return added.person
  }
  const addToken = async (tenant: string, fields: { readonly name?: string; readonly expiresAt?: number } = {}) => {
    const { name = "CI", expiresAt = null } = fields
    const hash = randomUUID()
    const scopes = ["flow:read", "flow:plan"] as const
    const token = await store().access.addToken({
      tenant,
      id: randomUUID(),
      hash,
      name,
      scopes,
      createdBy: "Ada",
      expiresAt,
    })
    return { tenant, hash, token }
  }

  test("a person is found as they were added", async () => {
    const id = randomUUID()
    const name = `Zo\u00EB ${id}`
    const added = await store().access.addPerson({ id, name, isOwner: false })
    const person = { id, name, isOwner: false, createdAt: clock.now(), lastSeenAt: null }
    assert.deepEqual(added, { kind: "created", person })
    assert.deepEqual(await store().access.person(id), person)
    assert.equal(await store().access.person("nobody"), undefined)
  })

  test("the name of a person is taken whatever its case, width and Unicode form", async () => {
    const id = randomUUID()
    await addPerson(`Zo\u00EB ${id}`)
    for (const name of [`ZO\u00CB ${id}`, `zoe\u0308 ${id}`, `\uFF3Ao\u00EB ${id}`]) {
      assert.deepEqual(await store().access.addPerson({ id: randomUUID(), name, isOwner: true }), {
        kind: "name-taken",
      })
    }
  })

  test("of several people with one name at once, one is added", async () => {
    const name = randomUUID()
    const added = await Promise.all(
      Array.from({ length: 6 }, () => store().access.addPerson({ id: randomUUID(), name, isOwner: false })),
    )
    assert.deepEqual(added.map(({ kind }) => kind).toSorted(), ["created", ...Array(5).fill("name-taken")])
  })

  test("an installation may have several owners, and the first one stays the one that is ensured", async () => {
    const first = await store().console.ensureOwner({ id: "owner", name: "Owner" })
    const second = await addPerson(randomUUID(), true)
    assert.equal(second.isOwner, true)
    assert.deepEqual(await store().console.ensureOwner({ id: randomUUID(), name: "Other" }), first)
  })

  test("a tenant's people are those with a role in it and the owners of the installation, by name", async () => {
    const [tenant, other] = [await newTenant(), await newTenant()]
    const mark = randomUUID()
    const [bob, ada, root, eve] = [
      await addPerson(`${mark} bob`),
      await addPerson(`${mark} Ada`),
      await addPerson(`${mark} root`, true),
      await addPerson(`${mark} Eve`),
    ]
    await store().access.setRole({ tenant, person: bob.id, role: "operator" })
    await store().access.setRole({ tenant, person: ada.id, role: "designer" })
    await store().access.setRole({ tenant: other, person: eve.id, role: "owner" })
    const mine = (await store().access.people(tenant)).filter(({ person }) => person.name.startsWith(mark))
    assert.deepEqual(mine, [
      { person: ada, role: "designer" },
      { person: bob, role: "operator" },
      { person: root, role: null },
    ])
  })

  test("a role is given, changed and taken away", async () => {
    const [one, two] = [await newTenant(), await newTenant()]
    const { id: person } = await addPerson()
    await store().access.setRole({ tenant: one, person, role: "designer" })
    await store().access.setRole({ tenant: one, person, role: "publisher" })
    await store().access.setRole({ tenant: two, person, role: "auditor" })
    const roles = async () =>
      new Map((await store().access.memberships(person)).map(({ tenant, role }) => [tenant, role]))
    assert.deepEqual(await roles(), new Map(Object.entries({ [one]: "publisher", [two]: "auditor" })))
    await store().access.setRole({ tenant: one, person, role: null })
    await store().access.setRole({ tenant: one, person, role: null })
    assert.deepEqual(await roles(), new Map([[two, "auditor"]]))
  })

  test("the sessions of one person end, and their codes are used up; others' go on", async () => {
    const [gone, stays] = [await addPerson(), await addPerson()]
    const expiresAt = clock.now() + 1000
    const signIn = async (person: string) => {
      const [code, session] = [randomUUID(), randomUUID()]
      await store().console.addSignInCode({ hash: code, person, expiresAt })
      await store().console.addSession({ hash: session, person, csrfToken: "csrf", expiresAt })
      return { code, session }
    }
    const [mine, theirs] = [await signIn(gone.id), await signIn(stays.id)]
    await store().access.endSessions(gone.id)
    assert.equal(await store().console.session(mine.session), undefined)
    assert.equal(await store().console.redeemSignInCode(mine.code), undefined)
    assert.deepEqual((await store().console.session(theirs.session))?.person, stays)
    assert.deepEqual(await store().console.redeemSignInCode(theirs.code), stays)
  })

  test("when a person was last here is exact to a minute", async () => {
    const { id } = await addPerson()
    const first = clock.now()
    await store().access.seen(id)
    clock.advance(59_000)
    await store().access.seen(id)
    assert.equal((await store().access.person(id))?.lastSeenAt, first)
    clock.advance(1000)
    await store().access.seen(id)
    assert.equal((await store().access.person(id))?.lastSeenAt, first + 60_000)
  })

  test("a token is found by its hash until it is revoked", async () => {
    const tenant = await newTenant()
    const { hash, token } = await addToken(tenant)
    assert.deepEqual(token, {
      id: token.id,
      name: "CI",
      scopes: ["flow:read", "flow:plan"],
      createdAt: clock.now(),
      createdBy: "Ada",
      expiresAt: null,
      lastUsedAt: null,
    })
    assert.deepEqual(await store().access.tokenByHash(hash), { tenant, token })
    assert.equal(await store().access.revokeToken({ tenant: await newTenant(), id: token.id }), "not-found")
    assert.equal(await store().access.revokeToken({ tenant, id: token.id }), "revoked")
    assert.equal(await store().access.revokeToken({ tenant, id: token.id }), "not-found")
    assert.equal(await store().access.tokenByHash(hash), undefined)
    assert.deepEqual(await store().access.tokens(tenant), [])
  })

  test("tokens are listed by name, and one that has expired is neither listed nor found", async () => {
    const tenant = await newTenant()
    const soon = await addToken(tenant, { name: "beta", expiresAt: clock.now() + 1000 })
    const later = await addToken(tenant, { name: "Alpha", expiresAt: clock.now() + 2000 })
    const names = async () => (await store().access.tokens(tenant)).map(({ name }) => name)
    assert.deepEqual(await names(), ["Alpha", "beta"])
    clock.advance(1000)
    assert.deepEqual(await names(), ["Alpha"])
    assert.equal(await store().access.tokenByHash(soon.hash), undefined)
    assert.ok(await store().access.tokenByHash(later.hash))
    await store().transaction(async (tx) => {
      assert.equal(await tx.access.tokenByHash(soon.hash), undefined)
      assert.ok(await tx.access.tokenByHash(later.hash))
    })
    await store().clean({ before: clock.now() + 1001, tracesBefore: 0 })
    clock.advance(-1000)
    assert.deepEqual(await names(), [], "the clean-up took both")
  })

  test("when a token was last used is exact to a minute", async () => {
    const { tenant, hash, token } = await addToken(await newTenant())
    const used = async () => (await store().access.tokenByHash(hash))?.token.lastUsedAt
    const first = clock.now()
    await store().access.tokenUsed({ tenant, id: token.id })
    clock.advance(59_000)
    await store().access.tokenUsed({ tenant, id: token.id })
    assert.equal(await used(), first)
    clock.advance(1000)
    await store().access.tokenUsed({ tenant, id: token.id })
    assert.equal(await used(), first + 60_000)
  })
}
