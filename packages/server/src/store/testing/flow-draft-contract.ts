import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { test } from "node:test"
import { digestOf, writeFlow } from "@gatewright/flow"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

/** Creating flows and saving drafts. */
export const flowDraftContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  test("a new flow is inactive, not default, and has revision 1 with the content that was given", async () => {
    const tenant = await newTenant()
    const document = sampleDocument({ tags: ["blue"], description: "Signs people in." })
    const created = await store().flows.create({ tenant, document, by: "Ada" })
    const flow = {
      id: "flow_sample",
      category: "authentication",
      type: "login",
      name: "Login",
      description: "Signs people in.",
      tags: ["blue"],
      status: "inactive",
      isDefault: false,
      revision: 1,
      digest: digestOf(document.flow),
      createdAt: clock.now(),
      createdBy: "Ada",
      changedAt: clock.now(),
      changedBy: "Ada",
    }
    assert.deepEqual(created, { kind: "created", flow })
    const text = writeFlow(document)
    const key = createHash("sha256").update(text).digest("hex")
    const got = await store().flows.get({ tenant, flow: "flow_sample" })
    assert.deepEqual(got, { flow, draft: { key, digest: flow.digest, text, document } })
  })

  test("an id that is taken is told with the flow that has it, deleted or not", async () => {
    const tenant = await newTenant()
    await store().flows.create({ tenant, document: sampleDocument(), by: "Ada" })
    const taken = await store().flows.create({ tenant, document: sampleDocument({ name: "Other" }), by: "Bob" })
    assert.equal(taken.kind, "taken")
    assert.equal(taken.flow.name, "Login")
    await store().flows.delete({ tenant, flow: "flow_sample", by: "Bob" })
    const deleted = await store().flows.create({ tenant, document: sampleDocument(), by: "Bob" })
    assert.equal(deleted.kind, "taken")
    assert.deepEqual(deleted.flow.deleted, { at: clock.now(), by: "Bob" })
  })

  test("of several creations of one id at once, one is done", async () => {
    const tenant = await newTenant()
    const results = await Promise.all(
      Array.from({ length: 5 }, () => store().flows.create({ tenant, document: sampleDocument(), by: "Ada" })),
    )
    assert.equal(results.filter(({ kind }) => kind === "created").length, 1)
    assert.equal(results.filter(({ kind }) => kind === "taken").length, 4)
  })

  test("a save makes the next revision, and both are in the history", async () => {
    const tenant = await newTenant()
    await store().flows.create({ tenant, document: sampleDocument(), by: "Ada" })
    clock.advance(1000)
    const document = sampleDocument({ name: "Sign in" })
    const saved = await store().flows.saveDraft({
      tenant,
      flow: "flow_sample",
      revision: 1,
      document,
      by: "Bob",
      note: "renamed",
    })
    assert.equal(saved.kind, "saved")
    assert.equal(saved.flow.revision, 2)
    assert.equal(saved.flow.name, "Sign in")
    assert.equal(saved.flow.changedBy, "Bob")
    assert.equal(saved.flow.createdBy, "Ada")
    const history = await store().revisions.list({ tenant, flow: "flow_sample" })
    assert.deepEqual(
      history.map(({ revision, by, note, at }) => ({ revision, by, note, at })),
      [
        { revision: 2, by: "Bob", note: "renamed", at: clock.now() },
        { revision: 1, by: "Ada", note: "", at: clock.now() - 1000 },
      ],
    )
    const first = await store().revisions.get({ tenant, flow: "flow_sample", revision: 1 })
    assert.equal(first?.content.document.flow.name, "Login")
    assert.equal(await store().revisions.get({ tenant, flow: "flow_sample", revision: 3 }), undefined)
  })

  test("a save over a revision that is not the last one is a conflict and writes nothing", async () => {
    const tenant = await newTenant()
    await store().flows.create({ tenant, document: sampleDocument(), by: "Ada" })
    const save = (name: string) =>
      store().flows.saveDraft({
        tenant,
        flow: "flow_sample",
        revision: 1,
        document: sampleDocument({ name }),
        by: "Bob",
      })
    const results = await Promise.all([save("One"), save("Two"), save("Three")])
    assert.equal(results.filter(({ kind }) => kind === "saved").length, 1)
    assert.equal(results.filter(({ kind }) => kind === "conflict").length, 2)
    for (const result of results) if (result.kind === "conflict") assert.equal(result.flow.revision, 2)
    assert.equal((await store().revisions.list({ tenant, flow: "flow_sample" })).length, 2)
  })

  test("saving the same bytes writes nothing", async () => {
    const tenant = await newTenant()
    await store().flows.create({ tenant, document: sampleDocument(), by: "Ada" })
    const again = await store().flows.saveDraft({
      tenant,
      flow: "flow_sample",
      revision: 1,
      document: sampleDocument(),
      by: "Bob",
    })
    assert.equal(again.kind, "unchanged")
    assert.equal(again.flow.revision, 1)
    assert.equal(again.flow.changedBy, "Ada")
  })

  test("a document of another flow is not saved", async () => {
    const tenant = await newTenant()
    await store().flows.create({ tenant, document: sampleDocument(), by: "Ada" })
    for (const document of [
      sampleDocument({ id: "flow_other" }),
      sampleDocument({ type: "logout" }),
      sampleDocument({ category: "custom" }),
    ]) {
      await assert.rejects(
        store().flows.saveDraft({ tenant, flow: "flow_sample", revision: 1, document, by: "Ada" }),
        /was saved as flow_sample/,
      )
    }
  })

  test("contents are found by key and by digest, whichever way they are drawn", async () => {
    const tenant = await newTenant()
    await store().flows.create({ tenant, document: sampleDocument(), by: "Ada" })
    const moved = await store().flows.saveDraft({
      tenant,
      flow: "flow_sample",
      revision: 1,
      document: sampleDocument({ x: 200 }),
      by: "Ada",
    })
    assert.equal(moved.kind, "saved")
    const [second, first] = await store().revisions.list({ tenant, flow: "flow_sample" })
    assert.ok(first && second)
    assert.equal(first.digest, second.digest)
    assert.notEqual(first.content, second.content)
    const content = await store().contents.get({ tenant, key: first.content })
    assert.deepEqual(content?.document, sampleDocument())
    const pinned = await store().contents.byDigest({ tenant, digest: first.digest })
    assert.deepEqual(pinned?.document.flow, sampleDocument().flow)
    assert.equal(await store().contents.get({ tenant, key: "none" }), undefined)
    assert.equal(await store().contents.byDigest({ tenant, digest: "none" }), undefined)
  })

  test("content that comes back is the same content in a new revision", async () => {
    const tenant = await newTenant()
    await store().flows.create({ tenant, document: sampleDocument({ calls: ["flow_lib"] }), by: "Ada" })
    const change = { tenant, flow: "flow_sample", by: "Ada" }
    await store().flows.saveDraft({ ...change, revision: 1, document: sampleDocument() })
    const back = await store().flows.saveDraft({
      ...change,
      revision: 2,
      document: sampleDocument({ calls: ["flow_lib"] }),
    })
    assert.equal(back.kind, "saved")
    const [third, , first] = await store().revisions.list({ tenant, flow: "flow_sample" })
    assert.equal(third?.content, first?.content)
  })

  test("a flow that nobody made is not found", async () => {
    const tenant = await newTenant()
    const flow = { tenant, flow: "flow_none" }
    const change = { ...flow, by: "Ada" }
    const notFound = { kind: "not-found" }
    assert.equal(await store().flows.get(flow), undefined)
    assert.equal(await store().flows.live(flow), undefined)
    assert.deepEqual(await store().flows.saveDraft({ ...change, revision: 1, document: sampleDocument() }), notFound)
    assert.deepEqual(await store().flows.setHead({ ...change, head: { name: "x" } }), notFound)
    for (const operation of ["activate", "deactivate", "publish", "setDefault", "delete", "restore"] as const) {
      assert.deepEqual(await store().flows[operation](change), notFound, operation)
    }
  })

  test("a free name counts up from the name that is taken", async () => {
    const tenant = await newTenant()
    const add = (name: string, id: string) =>
      store().flows.create({ tenant, document: sampleDocument({ id, name }), by: "Ada" })
    assert.equal(await store().flows.freeName({ tenant, name: "Login" }), "Login")
    await add("Login", "flow_1")
    assert.equal(await store().flows.freeName({ tenant, name: "Login" }), "Login (2)")
    await add("Login (2)", "flow_2")
    await add("Login (4)", "flow_4")
    assert.equal(await store().flows.freeName({ tenant, name: "Login" }), "Login (3)")
    assert.equal(await store().flows.freeName({ tenant, name: "Login (4)" }), "Login (5)")
    assert.equal(await store().flows.freeName({ tenant, name: "Log" }), "Log")
    await store().flows.delete({ tenant, flow: "flow_1", by: "Ada" })
    assert.equal(await store().flows.freeName({ tenant, name: "Login" }), "Login")
  })
}
