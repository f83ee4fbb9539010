import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

/** Versions beside the draft, the numbers of revisions, and what runs of them. */
export const versionContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const add = async (fields: Parameters<typeof sampleDocument>[0] = {}, tenant?: string) => {
    const document = sampleDocument(fields)
    const flow = { tenant: tenant ?? (await newTenant()), flow: document.flow.id }
    await store().flows.create({ tenant: flow.tenant, document, by: "Ada" })
    return flow
  }
  const addVersion = (
    flow: { readonly tenant: string; readonly flow: string },
    version: string,
    fields: Parameters<typeof sampleDocument>[0] = {},
    name = version,
  ) => {
    const document = sampleDocument({ id: flow.flow, ...fields })
    return store().versions.create({ ...flow, version, name, description: "Words", document, by: "Bob" })
  }
  const draft = (description: string) => sampleDocument({ description })

  test("a version is a line of its own, and the draft stays as it is", async () => {
    const flow = await add()
    const before = await store().flows.get(flow)
    clock.advance(1000)
    const created = await addVersion(flow, "v1", { description: "Next" }, "Summer")
    assert.ok(created.kind === "created")
    const { version } = created
    assert.deepEqual(version, {
      id: "v1",
      name: "Summer",
      description: "Words",
      revision: 2,
      digest: version.digest,
      createdAt: clock.now(),
      createdBy: "Bob",
      changedAt: clock.now(),
      changedBy: "Bob",
    })
    clock.advance(1000)
    const document = draft("After next")
    const saved = await store().versions.save({ ...flow, version: "v1", revision: 2, document, by: "Eve", note: "Why" })
    assert.ok(saved.kind === "saved")
    assert.equal(saved.version.revision, 3)
    assert.equal(saved.version.changedBy, "Eve")
    const got = await store().versions.get({ ...flow, version: "v1" })
    assert.deepEqual(got?.version, saved.version)
    assert.deepEqual(got.content.document, document)
    assert.deepEqual(await store().versions.list(flow), [saved.version])
    assert.deepEqual(await store().flows.get(flow), before)
  })

  test("revisions are numbered over all lines without gaps, and say what made them", async () => {
    const flow = await add()
    await addVersion(flow, "v1", { description: "1" })
    await store().flows.saveDraft({ ...flow, by: "Ada", revision: 1, document: draft("2") })
    await store().versions.save({ ...flow, version: "v1", revision: 2, document: draft("3"), by: "Bob", note: "Why" })
    const changed = await store().flows.setHead({ ...flow, by: "Ada", head: { name: "Four" } })
    assert.equal(changed.kind === "saved" && changed.flow.revision, 5)
    const restored = { ...flow, by: "Ada", revision: 5, document: draft("5"), action: "restored" } as const
    await store().flows.saveDraft(restored)
    const history = await store().revisions.list(flow)
    assert.deepEqual(
      history.map(({ revision, action, version, by, note }) => [revision, action, version, by, note]),
      [
        [6, "restored", null, "Ada", ""],
        [5, "configured", null, "Ada", ""],
        [4, "saved", "v1", "Bob", "Why"],
        [3, "saved", null, "Ada", ""],
        [2, "created", "v1", "Bob", ""],
        [1, "created", null, "Ada", ""],
      ],
    )
    const fourth = await store().revisions.get({ ...flow, revision: 4 })
    assert.equal(fourth?.revision.version, "v1")
    assert.equal(fourth.content.document.flow.description, "3")
  })

  test("a flow that was made by a copy or an import says so", async () => {
    const tenant = await newTenant()
    await store().flows.create({ tenant, document: sampleDocument(), by: "Ada", action: "imported" })
    const [first] = await store().revisions.list({ tenant, flow: "flow_sample" })
    assert.equal(first?.action, "imported")
  })

  test("saves of one version that began with one revision conflict, at once or later, and of other lines do not", async () => {
    const flow = await add()
    await addVersion(flow, "v1", { description: "1" })
    const results = await Promise.all([
      ...["a", "b", "c"].map((text) =>
        store().versions.save({ ...flow, version: "v1", revision: 2, document: draft(text), by: text }),
      ),
      store().flows.saveDraft({ ...flow, revision: 1, document: draft("d"), by: "d" }),
    ])
    assert.deepEqual(results.map(({ kind }) => kind).toSorted(), ["conflict", "conflict", "saved", "saved"])
    const numbers = (await store().revisions.list(flow)).map(({ revision }) => revision)
    assert.deepEqual(numbers, [4, 3, 2, 1])
    const again = await store().versions.save({ ...flow, version: "v1", revision: 2, document: draft("e"), by: "e" })
    assert.equal(again.kind, "conflict")
  })

  test("the same bytes are no new revision of a version", async () => {
    const flow = await add()
    await addVersion(flow, "v1", { description: "1" })
    const same = await store().versions.save({ ...flow, version: "v1", revision: 2, document: draft("1"), by: "Eve" })
    assert.equal(same.kind === "unchanged" && same.version.changedBy, "Bob")
    assert.equal((await store().revisions.list(flow)).length, 2)
  })

  test("the name of a version is taken once a flow, whatever its case, by creation and by renaming", async () => {
    const flow = await add()
    const other = await add({ id: "flow_other" }, flow.tenant)
    await addVersion(flow, "v1", {}, "Summer")
    await addVersion(flow, "v2", {}, "Winter")
    assert.deepEqual(await addVersion(flow, "v3", {}, "SUMMER"), { kind: "name-taken" })
    assert.equal((await addVersion(other, "v3", { id: "flow_other" }, "Summer")).kind, "created")
    const rename = (version: string, name: string) =>
      store().versions.rename({ ...flow, version, name, description: "New", by: "Eve" })
    assert.deepEqual(await rename("v2", "sUMMER"), { kind: "name-taken" })
    const renamed = await rename("v1", "SUMMER")
    assert.equal(renamed.kind === "renamed" && renamed.version.name, "SUMMER")
    assert.deepEqual(await rename("v9", "Autumn"), { kind: "not-found" })
    const numbers = (await store().revisions.list(flow)).map(({ revision }) => revision)
    assert.deepEqual(numbers, [3, 2, 1], "what was refused took no number")
  })

  test("of several versions of one name at once, one is made", async () => {
    const flow = await add()
    const results = await Promise.all(["1", "2", "3", "4"].map((id) => addVersion(flow, id, {}, "Summer")))
    assert.deepEqual(results.map(({ kind }) => kind).toSorted(), ["created", ...Array(3).fill("name-taken")])
  })

  test("a deleted version gives its name back, and its revisions stay", async () => {
    const flow = await add()
    await addVersion(flow, "v1", {}, "Summer")
    const one = { ...flow, version: "v1" }
    assert.deepEqual(await store().versions.delete(one), { kind: "deleted" })
    assert.deepEqual(await store().versions.delete(one), { kind: "not-found" })
    assert.equal(await store().versions.get(one), undefined)
    assert.deepEqual(await store().versions.save({ ...one, revision: 2, document: draft("x"), by: "Eve" }), {
      kind: "not-found",
    })
    assert.equal((await store().revisions.get({ ...flow, revision: 2 }))?.revision.version, "v1")
    const again = await addVersion(flow, "v2", {}, "Summer")
    assert.equal(again.kind === "created" && again.version.revision, 3)
  })

  test("a flow that is not there or deleted takes no version, and a document of another flow is a bug", async () => {
    const flow = await add()
    assert.deepEqual(await addVersion({ ...flow, flow: "flow_none" }, "v1"), { kind: "not-found" })
    await assert.rejects(addVersion(flow, "v1", { id: "flow_other" }), /flow_other .* was saved as flow_sample/)
    await store().flows.delete({ ...flow, by: "Ada" })
    assert.deepEqual(await addVersion(flow, "v1"), { kind: "not-found" })
  })

  test("a revision of a version is made what runs, and the draft then differs from it", async () => {
    const flow = await add()
    const change = { ...flow, by: "Ada" }
    await addVersion(flow, "v1", { description: "Next" })
    await store().flows.activate(change)
    clock.advance(1000)
    const published = await store().flows.publish({ ...change, by: "Bob", revision: 2 })
    assert.ok(published.kind === "published")
    assert.equal(published.flow.status, "draft-changes")
    assert.equal(published.flow.revision, 1)
    const version = (await store().versions.get({ ...flow, version: "v1" }))?.version
    assert.deepEqual(published.flow.live, { revision: 2, digest: version?.digest })
    assert.equal((await store().flows.live(flow))?.digest, version?.digest)
    assert.deepEqual(await store().revisions.publications(flow), [
      { revision: 2, by: "Bob", at: clock.now() },
      { revision: 1, by: "Ada", at: clock.now() - 1000 },
    ])
  })

  test("what runs differs from the draft or not by the digest, whatever line it is of", async () => {
    const flow = await add()
    await addVersion(flow, "v1", { description: "Next" })
    await store().flows.activate({ ...flow, by: "Ada", revision: 2 })
    assert.equal((await store().flows.get(flow))?.flow.status, "draft-changes")
    const saved = await store().flows.saveDraft({ ...flow, by: "Ada", revision: 1, document: draft("Next") })
    assert.equal(saved.kind === "saved" && saved.flow.status, "active")
    await store().versions.save({ ...flow, version: "v1", revision: 2, document: draft("Later"), by: "Bob" })
    const after = await store().flows.get(flow)
    assert.equal(after?.flow.status, "active", "what is not published changes nothing")
    assert.equal(after.flow.live?.revision, 2)
  })

  test("a revision that is not there is made live by nobody", async () => {
    const flow = await add()
    const change = { ...flow, by: "Ada" }
    assert.deepEqual(await store().flows.activate({ ...change, revision: 9 }), { kind: "no-such-revision" })
    assert.deepEqual(await store().flows.publish({ ...change, revision: 1 }), { kind: "inactive" })
    await store().flows.activate(change)
    assert.deepEqual(await store().flows.publish({ ...change, revision: 9 }), { kind: "no-such-revision" })
    assert.equal((await store().revisions.publications(flow)).length, 1)
  })

  test("publishing what runs already changes nothing, and going back to what ran before is noted anew", async () => {
    const flow = await add()
    const change = { ...flow, by: "Ada" }
    await store().flows.activate(change)
    await store().flows.saveDraft({ ...change, revision: 1, document: draft("2") })
    await store().flows.publish(change)
    await store().flows.publish({ ...change, by: "Bob" })
    await store().flows.publish({ ...change, revision: 1 })
    await store().flows.deactivate(change)
    await store().flows.activate({ ...change, revision: 1 })
    const noted = (await store().revisions.publications(flow)).map(({ revision }) => revision)
    assert.deepEqual(noted, [1, 1, 2, 1])
  })

  test("a change of the general configuration that runs at once is noted as a publication", async () => {
    const flow = await add()
    await store().flows.activate({ ...flow, by: "Ada" })
    await store().flows.setHead({ ...flow, by: "Bob", head: { name: "Two" } })
    const [last] = await store().revisions.publications(flow)
    assert.deepEqual(last, { revision: 2, by: "Bob", at: clock.now() })
  })

  test("a library that only a version calls is in nobody's way until that version runs", async () => {
    const tenant = await newTenant()
    const library = await add({ id: "flow_lib", category: "libraries", type: "library" }, tenant)
    const caller = await add({}, tenant)
    await addVersion(caller, "v1", { calls: ["flow_lib"] })
    assert.deepEqual(await store().flows.callersOf(library), [])
    await store().flows.activate({ ...caller, by: "Ada", revision: 2 })
    assert.deepEqual(
      (await store().flows.callersOf(library)).map(({ id }) => id),
      ["flow_sample"],
    )
    assert.equal((await store().flows.delete({ ...library, by: "Ada" })).kind, "called")
  })
}
