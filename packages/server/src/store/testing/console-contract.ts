import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import type { Subject } from "./subject.ts"

/** Who may use the console, the audit log, the outbox and remembered effects. */
export const consoleContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const owner = { id: "owner", name: "Owner" }

  test("there is one owner, however often one is asked for", async () => {
    const people = await Promise.all([
      store().console.ensureOwner(owner),
      store().console.ensureOwner({ id: "another", name: "Another" }),
      store().console.ensureOwner(owner),
    ])
    assert.equal(new Set(people.map(({ id }) => id)).size, 1)
    assert.equal(people[0]?.isOwner, true)
  })

  test("a sign-in code works once", async () => {
    const { id } = await store().console.ensureOwner(owner)
    const hash = randomUUID()
    await store().console.addSignInCode({ hash, person: id, expiresAt: clock.now() + 1000 })
    const results = await Promise.all([1, 2, 3, 4].map(() => store().console.redeemSignInCode(hash)))
    assert.equal(results.filter((person) => person?.id === id).length, 1)
    assert.equal(results.filter((person) => person === undefined).length, 3)
  })

  test("a sign-in code expires", async () => {
    const { id } = await store().console.ensureOwner(owner)
    const hash = randomUUID()
    await store().console.addSignInCode({ hash, person: id, expiresAt: clock.now() + 1000 })
    clock.advance(1000)
    assert.equal(await store().console.redeemSignInCode(hash), undefined)
  })

  test("a console session is found until it is ended or expires", async () => {
    const person = await store().console.ensureOwner(owner)
    const [ended, expiring] = [randomUUID(), randomUUID()]
    const expiresAt = clock.now() + 1000
    await store().console.addSession({ hash: ended, person: person.id, csrfToken: "csrf", expiresAt })
    await store().console.addSession({ hash: expiring, person: person.id, csrfToken: "csrf", expiresAt })
    assert.deepEqual(await store().console.session(ended), { person, csrfToken: "csrf", expiresAt })
    await store().console.endSession(ended)
    assert.equal(await store().console.session(ended), undefined)
    clock.advance(1000)
    assert.equal(await store().console.session(expiring), undefined)
  })

  test("audit entries are listed newest first", async () => {
    const tenant = await newTenant()
    for (const subject of ["flow_1", "flow_2", "flow_3"]) {
      await store().audit.append({ tenant, by: "Ada", action: "flow.created", subject, digest: "d", detail: '{"a":1}' })
      clock.advance(1)
    }
    const [newest, second, ...rest] = await store().audit.list({ tenant, limit: 2 })
    assert.deepEqual(newest, {
      id: newest?.id,
      at: clock.now() - 1,
      by: "Ada",
      action: "flow.created",
      subject: "flow_3",
      digest: "d",
      detail: '{"a":1}',
    })
    assert.equal(second?.subject, "flow_2")
    assert.deepEqual(rest, [])
  })

  test("a mail is kept once for a key, and listed newest first", async () => {
    const tenant = await newTenant()
    const mail = { to: "a@x.org", subject: "Hello", text: "Words", html: null, language: "en" }
    await store().outbox.insert({ tenant, key: "1", id: "m1", ...mail })
    await store().outbox.insert({ tenant, key: "1", id: "m2", ...mail })
    clock.advance(1)
    await store().outbox.insert({ tenant, key: "2", id: "m3", ...mail, html: "<p>Words</p>" })
    const mails = await store().outbox.list({ tenant, limit: 10 })
    assert.deepEqual(mails, [
      { id: "m3", ...mail, html: "<p>Words</p>", createdAt: clock.now() },
      { id: "m1", ...mail, createdAt: clock.now() - 1 },
    ])
  })

  test("the first result of an effect is remembered", async () => {
    const tenant = await newTenant()
    assert.equal(await store().effects.get({ tenant, key: "k" }), undefined)
    await store().effects.remember({ tenant, key: "k", result: "first" })
    await store().effects.remember({ tenant, key: "k", result: "second" })
    assert.equal(await store().effects.get({ tenant, key: "k" }), "first")
  })
}
