import assert from "node:assert/strict"
import { test } from "node:test"
import { canonical } from "@gatewright/flow"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

/** Texts that databases can't hold as they are: documents keep them, columns say U+FFFD, nothing fails. */
export const hostileTextContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const hostile = "a\0b\uD800c\u202Ed'\"\\%_;--"
  const harmless = "a\uFFFDb\uFFFDc\u202Ed'\"\\%_;--"

  test("a document comes back with every character that it had", async () => {
    const tenant = await newTenant()
    const document = sampleDocument({
      category: "custom",
      type: hostile,
      name: hostile,
      description: hostile,
      tags: [hostile],
      calls: [hostile],
    })
    await store().flows.create({ tenant, document, by: hostile, note: hostile })
    const got = await store().flows.get({ tenant, flow: "flow_sample" })
    assert.deepEqual(got?.draft.document, canonical(document))
    assert.equal(got.flow.name, hostile)
    assert.deepEqual(got.flow.tags, [hostile])
    assert.equal(got.flow.type, harmless)
    assert.equal(got.flow.changedBy, harmless)
    assert.equal(await store().flows.freeName({ tenant, name: hostile }), `${hostile} (2)`)
    const list = (filter: object) =>
      store().flows.list({ tenant, sort: "name", order: "asc", page: 1, size: 9, ...filter })
    assert.equal((await list({ type: hostile, tag: hostile, search: hostile })).total, 1)
    const saved = await store().flows.setHead({ tenant, flow: "flow_sample", by: "Ada", head: { name: "Login" } })
    assert.equal(saved.kind, "saved")
  })

  test("users, mails and runs take any text", async () => {
    const tenant = await newTenant()
    await store().users.create({
      tenant,
      key: hostile,
      id: "u1",
      username: hostile,
      attributes: { [hostile]: hostile, email: hostile },
      status: "active",
    })
    const binding = { by: hostile, value: hostile, ignoreCase: false }
    const user = await store().users.find({ tenant, binding })
    assert.deepEqual(user?.attributes, { [hostile]: hostile, email: hostile })
    assert.equal(user.username, harmless)
    const mail = { to: hostile, subject: hostile, text: hostile, html: hostile, language: "en" }
    await store().outbox.insert({ tenant, key: hostile, id: "m", ...mail })
    const [kept] = await store().outbox.list({ tenant, limit: 1 })
    assert.equal(kept?.text, harmless)
    const run = { tenant, id: hostile, flowId: hostile, flowRevision: 1, digest: "d", state: hostile, startedAt: 0 }
    await store().runs.insert({ ...run, status: "active", expiresAt: clock.now() + 1e9, debugLink: null })
    assert.equal((await store().runs.get({ tenant, run: hostile }))?.state, harmless)
  })

  test("versions, origins and applied plans take any text", async () => {
    const tenant = await newTenant()
    const flow = { tenant, flow: "flow_sample" }
    const document = sampleDocument({ description: hostile })
    await store().flows.create({ tenant, document: sampleDocument(), by: hostile })
    const named = { name: hostile, description: hostile, by: hostile }
    await store().versions.create({ ...flow, version: hostile, ...named, document })
    const got = await store().versions.get({ ...flow, version: hostile })
    assert.deepEqual([got?.version.name, got?.version.description], [harmless, harmless])
    assert.deepEqual(got?.content.document, canonical(document))
    assert.equal((await store().versions.create({ ...flow, version: "v2", ...named, document })).kind, "name-taken")
    await store().origins.set({ ...flow, kind: "import", source: hostile, sourceDigest: hostile, base: document })
    assert.deepEqual(await store().origins.bySource({ tenant, source: hostile }), ["flow_sample"])
    assert.deepEqual((await store().origins.get(flow))?.base.document, canonical(document))
    await store().approvals.add({ ...flow, revision: 1, person: hostile, by: hostile })
    assert.equal((await store().approvals.list(flow))[0]?.by, harmless)
    const applied = {
      id: "flow_sample",
      name: hostile,
      action: "create",
      before: null,
      after: 1,
      origin: null,
    } as const
    const done = { flows: [applied], connections: [hostile], secrets: [hostile] }
    await store().applies.add({ tenant, id: hostile, by: hostile, hash: hostile, ...done })
    const kept = await store().applies.get({ tenant, id: hostile })
    assert.deepEqual(kept?.flows, [applied])
    assert.deepEqual(kept.secrets, [hostile])
  })

  test("secrets, connections, bindings, people, tokens and the audit log take any text", async () => {
    const tenant = await newTenant()
    const secret = { name: hostile, description: hostile, sealed: hostile, by: hostile }
    await store().secrets.put({ tenant, ...secret })
    assert.deepEqual(await store().secrets.put({ tenant, ...secret }), { kind: "changed" })
    assert.equal((await store().secrets.get({ tenant, name: hostile }))?.description, harmless)
    const settings = { [hostile]: [hostile], ["__proto__"]: "x" }
    const connection = { key: hostile, kind: hostile, name: hostile, settings, sealed: hostile, by: hostile }
    await store().connections.put({ tenant, ...connection })
    assert.deepEqual((await store().connections.get({ tenant, key: hostile }))?.settings, settings)
    const bindings = { secrets: { [hostile]: hostile }, connections: {}, flows: {} }
    await store().bindings.set({ tenant, bindings })
    assert.deepEqual(await store().bindings.get(tenant), bindings)
    const id = `${hostile} ${tenant}`
    await store().access.addPerson({ id, name: id, isOwner: false })
    await store().access.setRole({ tenant, person: id, role: "auditor" })
    assert.equal((await store().access.person(id))?.name, `${harmless} ${tenant}`)
    const token = { id: hostile, hash: id, name: hostile, scopes: [], createdBy: hostile, expiresAt: null }
    await store().access.addToken({ tenant, ...token })
    assert.equal((await store().access.tokenByHash(id))?.token.name, harmless)
    await store().audit.append({ tenant, by: hostile, action: hostile, subject: hostile, detail: hostile })
    for (const filter of [{ by: hostile }, { subject: hostile }, { search: hostile }, { search: "A\uFFFDB" }]) {
      assert.equal((await store().audit.list({ tenant, limit: 9, ...filter })).length, 1, JSON.stringify(filter))
    }
  })

  test("a large flow is kept as it is", async () => {
    const tenant = await newTenant()
    const settings = { text: "x".repeat(4_000_000) }
    const document = sampleDocument({
      nodes: [{ id: "n_a", type: "message", version: 1, name: "Big", settings }],
    })
    await store().flows.create({ tenant, document, by: "Ada" })
    assert.deepEqual((await store().flows.get({ tenant, flow: "flow_sample" }))?.draft.document, document)
  })
}
