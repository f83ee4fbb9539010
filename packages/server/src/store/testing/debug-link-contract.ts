import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

export const debugLinkContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const added = async (given: { readonly singleUse?: boolean } = {}) => {
    const tenant = await newTenant()
    const document = sampleDocument()
    await store().flows.create({ tenant, document, by: "Ada" })
    const link = {
      id: randomUUID(),
      flow: document.flow.id,
      revision: 1,
      digest: "sha256:00",
      singleUse: true,
      createdBy: "Ada",
      expiresAt: clock.now() + 600_000,
      ...given,
    }
    const hash = randomUUID()
    const made = await store().debugLinks.add({ tenant, hash, ...link })
    assert.deepEqual(made, { ...link, content: null, createdAt: clock.now(), usedAt: null })
    return { tenant, hash, link: made }
  }

  test("a debug link is found as it was made, and by its hash alone it opens", async () => {
    const { tenant, hash, link } = await added()
    assert.deepEqual(await store().debugLinks.get({ tenant, id: link.id }), link)
    assert.equal(await store().debugLinks.use({ tenant, hash: link.id }), undefined)
    const used = { ...link, usedAt: clock.now() }
    assert.deepEqual(await store().debugLinks.use({ tenant, hash }), used)
    assert.deepEqual(await store().debugLinks.get({ tenant, id: link.id }), used)
  })

  test("a flow tells its links whose time is not over, used ones among them; one that is revoked opens nothing", async () => {
    const { tenant, hash, link } = await added()
    const { flow } = link
    clock.advance(1)
    const second = { ...link, id: randomUUID(), expiresAt: clock.now() + 10 }
    const { content: _content, createdAt: _createdAt, usedAt: _usedAt, ...given } = second
    await store().debugLinks.add({ tenant, hash: randomUUID(), ...given })
    await store().debugLinks.use({ tenant, hash })
    const ids = async () => (await store().debugLinks.list({ tenant, flow })).map(({ id }) => id)
    assert.deepEqual(await ids(), [second.id, link.id])
    assert.deepEqual(await store().debugLinks.list({ tenant, flow: "other" }), [])
    clock.advance(10)
    assert.deepEqual(await ids(), [link.id])
    const open = await store().debugLinks.add({
      tenant,
      hash: "again",
      ...given,
      id: "open",
      expiresAt: link.expiresAt,
    })
    assert.equal(await store().debugLinks.revoke({ tenant, id: open.id }), "revoked")
    assert.equal(await store().debugLinks.use({ tenant, hash: "again" }), undefined)
    assert.equal(await store().debugLinks.revoke({ tenant, id: open.id }), "not-found")
    assert.deepEqual(await ids(), [link.id])
  })

  test("what is in no revision is kept as the content of its link", async () => {
    const { tenant, link } = await added()
    const unsaved = sampleDocument({ description: "not saved" })
    const { content: _content, createdAt: _createdAt, usedAt: _usedAt, ...given } = link
    const made = await store().debugLinks.add({ tenant, hash: randomUUID(), ...given, id: "unsaved", unsaved })
    const kept = await store().contents.get({ tenant, key: made.content ?? "" })
    assert.deepEqual(kept?.document, unsaved)
    assert.equal((await store().revisions.list({ tenant, flow: link.flow })).length, 1)
  })

  test("of many openings at once of a link for a single use, one gets it", async () => {
    const { tenant, hash } = await added()
    const opened = await Promise.all(Array.from({ length: 8 }, () => store().debugLinks.use({ tenant, hash })))
    assert.equal(opened.filter((link) => link !== undefined).length, 1)
  })

  test("a link for several uses opens until it expires", async () => {
    const { tenant, hash, link } = await added({ singleUse: false })
    assert.ok(await store().debugLinks.use({ tenant, hash }))
    assert.ok(await store().debugLinks.use({ tenant, hash }))
    clock.advance(600_000)
    assert.equal(await store().debugLinks.use({ tenant, hash }), undefined)
    assert.ok(await store().debugLinks.get({ tenant, id: link.id }))
    await store().clean({ before: link.expiresAt + 1, tracesBefore: 0 })
    assert.equal(await store().debugLinks.get({ tenant, id: link.id }), undefined)
  })
}
