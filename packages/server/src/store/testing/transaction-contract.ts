import assert from "node:assert/strict"
import { test } from "node:test"
import { setTimeout as wait } from "node:timers/promises"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

export const transactionContract = ({ store, tenant: newTenant }: Subject): void => {
  const library = sampleDocument({ id: "flow_lib", category: "libraries", type: "library" })
  const main = sampleDocument({ id: "flow_main", calls: ["flow_lib"] })

  test("a transaction is there whole when it is done, and gives what its work gave", async () => {
    const tenant = await newTenant()
    const result = await store().transaction(async (tx) => {
      await tx.flows.create({ tenant, document: library, by: "Ada" })
      await tx.flows.create({ tenant, document: main, by: "Ada" })
      await tx.audit.append({ tenant, by: "Ada", action: "flow.imported", subject: "flow_main" })
      assert.equal((await tx.flows.callersOf({ tenant, flow: "flow_lib" })).length, 1, "it sees what it wrote")
      return "done"
    })
    assert.equal(result, "done")
    assert.equal((await store().flows.list({ tenant, sort: "name", order: "asc", page: 1, size: 9 })).total, 2)
  })

  test("nothing is left of a transaction that throws", async () => {
    const tenant = await newTenant()
    const work = store().transaction(async (tx) => {
      await tx.flows.create({ tenant, document: library, by: "Ada" })
      await tx.audit.append({ tenant, by: "Ada", action: "flow.imported", subject: "flow_lib" })
      throw new Error("the second flow is wrong")
    })
    await assert.rejects(work, /the second flow is wrong/)
    assert.equal(await store().flows.get({ tenant, flow: "flow_lib" }), undefined)
    assert.deepEqual(await store().audit.list({ tenant, limit: 9 }), [])
  })

  test("others see nothing of a transaction before it is done, and the path of a run does not wait for it", async () => {
    const tenant = await newTenant()
    const run = { tenant, id: `${tenant}-r`, flowId: "f", flowRevision: 1, digest: "d", state: "{}", startedAt: 0 }
    await store().flows.create({ tenant, document: library, by: "Ada" })
    await assert.rejects(
      store().transaction(async (tx) => {
        await tx.flows.activate({ tenant, flow: "flow_lib", by: "Ada" })
        assert.equal(await store().flows.live({ tenant, flow: "flow_lib" }), undefined)
        await store().runs.insert({ ...run, status: "active", expiresAt: 1e15, debugLink: null })
        throw new Error("rolled back")
      }),
      /rolled back/,
    )
    assert.ok(await store().runs.get({ tenant, run: run.id }), "a run that was acknowledged stays")
  })

  test("what a transaction looked at does not change before it decides", async () => {
    const tenant = await newTenant()
    const flow = { tenant, flow: "flow_main", by: "Ada" }
    await store().flows.create({ tenant, document: main, by: "Ada" })
    await store().flows.activate(flow)
    let other: Promise<unknown> = Promise.resolve()
    await store().transaction(async (tx) => {
      const looked = await tx.flows.get(flow)
      const document = sampleDocument({ id: "flow_main", name: "Not looked at" })
      other = store().flows.saveDraft({ ...flow, revision: 1, document })
      await wait(50)
      const published = await tx.flows.publish(flow)
      assert.equal(published.kind === "published" && published.flow.digest, looked?.flow.digest)
    })
    await other
    const after = await store().flows.get(flow)
    assert.equal(after?.flow.revision, 2)
    assert.equal(after.flow.live?.revision, 1)
  })

  test("transactions at once do not mix", async () => {
    const tenant = await newTenant()
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store()
          .transaction(async (tx) => {
            await tx.flows.create({ tenant, document: sampleDocument({ id: `flow_${index}` }), by: "Ada" })
            if (index % 2 === 1) throw new Error("odd")
          })
          .catch(() => undefined),
      ),
    )
    const { flows } = await store().flows.list({ tenant, sort: "name", order: "asc", page: 1, size: 9 })
    assert.deepEqual(flows.map(({ id }) => id).toSorted(), ["flow_0", "flow_2", "flow_4", "flow_6"])
  })
}
