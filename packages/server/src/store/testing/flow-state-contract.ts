import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

/** What runs, defaults, deletion. */
export const flowStateContract = ({ store, tenant: newTenant }: Subject): void => {
  const add = async (tenant: string, fields: Parameters<typeof sampleDocument>[0] = {}) => {
    const document = sampleDocument(fields)
    await store().flows.create({ tenant, document, by: "Ada" })
    return { tenant, flow: document.flow.id, by: "Ada" }
  }

  test("activation makes the draft what runs; deactivation ends that", async () => {
    const flow = await add(await newTenant())
    assert.equal(await store().flows.live(flow), undefined)
    const activated = await store().flows.activate(flow)
    assert.equal(activated.kind, "activated")
    assert.equal(activated.flow.status, "active")
    assert.deepEqual(activated.flow.live, { revision: 1, digest: activated.flow.digest })
    const live = await store().flows.live(flow)
    assert.deepEqual(live, {
      id: "flow_sample",
      category: "authentication",
      type: "login",
      revision: 1,
      digest: activated.flow.digest,
    })
    const deactivated = await store().flows.deactivate(flow)
    assert.equal(deactivated.kind === "deactivated" && deactivated.flow.status, "inactive")
    assert.equal(await store().flows.live(flow), undefined)
  })

  test("a saved change of an active flow waits for its publication", async () => {
    const flow = await add(await newTenant())
    await store().flows.activate(flow)
    const saved = await store().flows.saveDraft({ ...flow, revision: 1, document: sampleDocument({ name: "New" }) })
    assert.equal(saved.kind === "saved" && saved.flow.status, "draft-changes")
    assert.equal((await store().flows.live(flow))?.revision, 1)
    assert.equal((await store().flows.activate(flow)).kind, "activated")
    assert.equal((await store().flows.live(flow))?.revision, 1)
    const published = await store().flows.publish(flow)
    assert.equal(published.kind === "published" && published.flow.status, "active")
    assert.equal((await store().flows.live(flow))?.revision, 2)
  })

  test("moving nodes of an active flow is no change of what runs", async () => {
    const flow = await add(await newTenant())
    await store().flows.activate(flow)
    const saved = await store().flows.saveDraft({ ...flow, revision: 1, document: sampleDocument({ x: 99 }) })
    assert.equal(saved.kind === "saved" && saved.flow.status, "active")
  })

  test("a change back to what runs leaves no draft changes", async () => {
    const flow = await add(await newTenant())
    await store().flows.activate(flow)
    await store().flows.saveDraft({ ...flow, revision: 1, document: sampleDocument({ name: "New" }) })
    const back = await store().flows.saveDraft({ ...flow, revision: 2, document: sampleDocument() })
    assert.equal(back.kind === "saved" && back.flow.status, "active")
  })

  test("an inactive flow can't be published", async () => {
    assert.deepEqual(await store().flows.publish(await add(await newTenant())), { kind: "inactive" })
  })

  test("the general configuration is a revision, and runs at once where the draft ran", async () => {
    const flow = await add(await newTenant())
    await store().flows.activate(flow)
    const head = { name: "Sign in", description: "For staff", tags: ["b", "a"], tracking: "always" } as const
    const changed = await store().flows.setHead({ ...flow, head })
    assert.equal(changed.kind, "saved")
    assert.equal(changed.flow.status, "active")
    assert.deepEqual(changed.flow.live, { revision: 2, digest: changed.flow.digest })
    const got = await store().flows.get(flow)
    assert.deepEqual(
      {
        name: got?.draft.document.flow.name,
        description: got?.draft.document.flow.description,
        tracking: got?.draft.document.flow.tracking,
        tags: got?.draft.document.flow.tags,
      },
      { ...head, tags: ["a", "b"] },
    )
  })

  test("the general configuration waits for a publication where that is asked for", async () => {
    const flow = await add(await newTenant())
    await store().flows.activate(flow)
    const changed = await store().flows.setHead({ ...flow, head: { tracking: "always" }, waits: true })
    assert.equal(changed.kind === "saved" && changed.flow.status, "draft-changes")
    assert.equal((await store().flows.live(flow))?.revision, 1)
  })

  test("the general configuration waits where the draft has changes already", async () => {
    const flow = await add(await newTenant())
    await store().flows.activate(flow)
    await store().flows.saveDraft({ ...flow, revision: 1, document: sampleDocument({ description: "New" }) })
    const changed = await store().flows.setHead({ ...flow, head: { name: "Sign in" } })
    assert.equal(changed.kind === "saved" && changed.flow.status, "draft-changes")
    assert.equal((await store().flows.live(flow))?.revision, 1)
    assert.deepEqual((await store().flows.setHead({ ...flow, revision: 1, head: { name: "x" } })).kind, "conflict")
  })

  test("a new default takes the flag from the old one", async () => {
    const tenant = await newTenant()
    const first = await add(tenant, { id: "flow_1" })
    const second = await add(tenant, { id: "flow_2" })
    const type = { tenant, category: "authentication", type: "login" }
    assert.deepEqual(await store().flows.setDefault(first), { kind: "inactive" })
    await store().flows.activate(first)
    await store().flows.activate(second)
    const set = await store().flows.setDefault(first)
    assert.equal(set.kind === "set" && set.flow.isDefault, true)
    assert.equal(set.kind === "set" && set.previous, undefined)
    assert.equal((await store().flows.defaultOf(type))?.id, "flow_1")
    const moved = await store().flows.setDefault(second)
    assert.equal(moved.kind === "set" && moved.previous?.id, "flow_1")
    assert.equal((await store().flows.defaultOf(type))?.id, "flow_2")
    assert.equal(await store().flows.defaultOf({ ...type, type: "logout" }), undefined)
    assert.equal((await store().flows.get(first))?.flow.isDefault, false)
  })

  test("of several defaults at once one stays", async () => {
    const tenant = await newTenant()
    const flows = []
    for (const id of ["flow_1", "flow_2", "flow_3", "flow_4"]) {
      const flow = await add(tenant, { id })
      await store().flows.activate(flow)
      flows.push(flow)
    }
    const results = await Promise.all(flows.map((flow) => store().flows.setDefault(flow)))
    assert.deepEqual(
      results.map(({ kind }) => kind),
      ["set", "set", "set", "set"],
    )
    const all = await store().flows.byIds({ tenant, ids: flows.map(({ flow }) => flow), deleted: "left-out" })
    assert.equal(all.filter(({ isDefault }) => isDefault).length, 1)
  })

  test("a default flow can't be deactivated or deleted", async () => {
    const flow = await add(await newTenant())
    await store().flows.activate(flow)
    await store().flows.setDefault(flow)
    assert.deepEqual(await store().flows.deactivate(flow), { kind: "is-default" })
    assert.deepEqual(await store().flows.delete(flow), { kind: "is-default" })
  })

  test("a deleted flow is gone everywhere but where deleted ones are asked for, and comes back inactive", async () => {
    const flow = await add(await newTenant(), { tags: ["blue"] })
    const { tenant } = flow
    await store().flows.activate(flow)
    assert.deepEqual(await store().flows.delete({ ...flow, by: "Bob" }), { kind: "deleted" })
    assert.equal(await store().flows.get(flow), undefined)
    assert.equal(await store().flows.live(flow), undefined)
    assert.deepEqual(await store().flows.tags({ tenant }), [])
    assert.equal((await store().flows.countByCategory(tenant)).size, 0)
    const ids = [flow.flow]
    assert.deepEqual(await store().flows.byIds({ tenant, ids, deleted: "left-out" }), [])
    const [deleted] = await store().flows.byIds({ tenant, ids, deleted: "included" })
    assert.equal(deleted?.deleted?.by, "Bob")
    assert.deepEqual(await store().flows.activate(flow), { kind: "not-found" })
    const restored = await store().flows.restore(flow)
    assert.equal(restored.kind === "restored" && restored.flow.status, "inactive")
    assert.equal(restored.kind === "restored" && restored.flow.deleted, undefined)
    assert.deepEqual(await store().flows.tags({ tenant }), ["blue"])
    assert.deepEqual(await store().flows.restore(flow), { kind: "not-found" })
  })

  test("what a deleted flow was pinned to is kept", async () => {
    const flow = await add(await newTenant())
    const { tenant } = flow
    const digest = (await store().flows.get(flow))?.flow.digest ?? ""
    await store().flows.delete(flow)
    assert.ok(await store().contents.byDigest({ tenant, digest }))
  })

  test("a library is not deleted while the draft or the live content of another flow calls it", async () => {
    const tenant = await newTenant()
    const library = await add(tenant, { id: "flow_lib", category: "libraries", type: "library", calls: ["flow_lib"] })
    const caller = await add(tenant, { id: "flow_caller", calls: ["flow_lib"] })
    const callers = async () => (await store().flows.callersOf(library)).map(({ id }) => id)
    assert.deepEqual(await callers(), ["flow_caller"])
    await store().flows.activate(caller)
    await store().flows.saveDraft({ ...caller, revision: 1, document: sampleDocument({ id: "flow_caller" }) })
    assert.deepEqual(await callers(), ["flow_caller"], "the live content still calls it")
    const refused = await store().flows.delete(library)
    assert.deepEqual(refused.kind === "called" && refused.by.map(({ id }) => id), ["flow_caller"])
    await store().flows.publish(caller)
    assert.deepEqual(await callers(), [])
    assert.deepEqual(await store().flows.delete(library), { kind: "deleted" })
  })

  test("a deleted caller is no caller", async () => {
    const tenant = await newTenant()
    const library = await add(tenant, { id: "flow_lib", category: "libraries", type: "library" })
    const caller = await add(tenant, { id: "flow_caller", calls: ["flow_lib"] })
    await store().flows.delete(caller)
    assert.deepEqual(await store().flows.callersOf(library), [])
  })
}
