import assert from "node:assert/strict"
import { test } from "node:test"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

/** Plans that were applied, and the words of second persons. */
export const applyContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const flows = [
    { id: "flow_a", name: "A", action: "create", before: null, after: 1, origin: null },
    {
      id: "flow_b",
      name: "a\0b\uD800c",
      action: "new-version",
      before: 1,
      after: 2,
      origin: { kind: "import", source: "flow_b", sourceDigest: "d", base: "key" },
    },
  ] as const
  const done = { by: "Ada", hash: "h", flows, connections: ["mail"], secrets: ["api"] }

  test("an applied plan is found as it was noted, the newest first", async () => {
    const tenant = await newTenant()
    const bindingsBefore = { secrets: { a: "b" }, connections: {}, flows: {} }
    await store().applies.add({ tenant, id: "a1", ...done, bindingsBefore })
    clock.advance(1)
    await store().applies.add({ tenant, id: "a2", ...done, flows: [] })
    const first = { id: "a1", ...done, bindingsBefore, at: clock.now() - 1 }
    const second = { id: "a2", ...done, flows: [], at: clock.now() }
    assert.deepEqual(await store().applies.get({ tenant, id: "a1" }), first)
    assert.equal(await store().applies.get({ tenant, id: "a3" }), undefined)
    assert.deepEqual(await store().applies.list({ tenant, limit: 9 }), [second, first])
    assert.deepEqual(await store().applies.list({ tenant, limit: 1 }), [second])
  })

  test("of several who take a plan back at once, one does", async () => {
    const tenant = await newTenant()
    await store().applies.add({ tenant, id: "a1", ...done })
    const people = ["Ada", "Bob", "Eve", "Joe"]
    const results = await Promise.all(people.map((by) => store().applies.markUndone({ tenant, id: "a1", by })))
    assert.equal(results.filter((result) => result === "marked").length, 1)
    const undone = (await store().applies.get({ tenant, id: "a1" }))?.undone
    assert.deepEqual(undone, { at: clock.now(), by: people[results.indexOf("marked")] })
    assert.equal(await store().applies.markUndone({ tenant, id: "none", by: "Ada" }), "already")
  })

  test("a person approves a revision once, and of that very revision", async () => {
    const tenant = await newTenant()
    const flow = { tenant, flow: "flow_sample" }
    await store().flows.create({ tenant, document: sampleDocument(), by: "Ada" })
    await store().flows.setHead({ ...flow, by: "Ada", head: { name: "Two" } })
    const bob = { person: "p-bob", by: "Bob" }
    await Promise.all([1, 2, 3].map(() => store().approvals.add({ ...flow, revision: 2, ...bob })))
    clock.advance(1)
    await store().approvals.add({ ...flow, revision: 2, ...bob })
    await store().approvals.add({ ...flow, revision: 1, person: "p-eve", by: "Eve" })
    const byBob = { revision: 2, ...bob, at: clock.now() - 1 }
    const byEve = { revision: 1, person: "p-eve", by: "Eve", at: clock.now() }
    assert.deepEqual(await store().approvals.of({ ...flow, revision: 2 }), [byBob])
    assert.deepEqual(await store().approvals.of({ ...flow, revision: 1 }), [byEve])
    assert.deepEqual(await store().approvals.list(flow), [byEve, byBob])
  })
}
