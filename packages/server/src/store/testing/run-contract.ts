import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import type { RunRecord } from "../run-store.ts"
import type { Subject } from "./subject.ts"

export const runContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const sample = (): Omit<RunRecord, "revision"> => ({
    id: randomUUID(),
    flowId: "flow_sample",
    flowRevision: 3,
    digest: "sha256:00",
    state: '{"now":"waiting"}',
    status: "active",
    startedAt: clock.now(),
    expiresAt: clock.now() + 300_000,
    debugLink: null,
  })
  const next = { state: "{}", status: "active" } as const

  test("a run is found as it was written", async () => {
    const tenant = await newTenant()
    const run = sample()
    await store().runs.insert({ tenant, ...run })
    assert.deepEqual(await store().runs.get({ tenant, run: run.id }), { ...run, revision: 1 })
    assert.equal(await store().runs.get({ tenant, run: "none" }), undefined)
  })

  test("a run id is written once", async () => {
    const tenant = await newTenant()
    const run = sample()
    await store().runs.insert({ tenant, ...run })
    await assert.rejects(store().runs.insert({ tenant, ...run }))
  })

  for (const longer of [0, 1]) {
    test(`of several next steps over one revision, one is written, also where the run lasts ${longer} ms longer`, async () => {
      const tenant = await newTenant()
      const run = sample()
      await store().runs.insert({ tenant, ...run })
      const results = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          store().runs.update({
            tenant,
            run: run.id,
            revision: 1,
            ...next,
            state: String(index),
            expiresAt: run.expiresAt + longer,
          }),
        ),
      )
      assert.equal(results.filter((result) => result === "updated").length, 1)
      const after = await store().runs.get({ tenant, run: run.id })
      assert.deepEqual(after, {
        ...run,
        revision: 2,
        state: String(results.indexOf("updated")),
        expiresAt: run.expiresAt + longer,
      })
    })
  }

  test("a run that has ended takes no more steps", async () => {
    const tenant = await newTenant()
    const run = sample()
    await store().runs.insert({ tenant, ...run })
    const step = { tenant, run: run.id, ...next, expiresAt: run.expiresAt }
    assert.equal(await store().runs.update({ ...step, revision: 1, status: "succeeded" }), "updated")
    assert.equal(await store().runs.update({ ...step, revision: 2 }), "conflict")
    assert.equal((await store().runs.get({ tenant, run: run.id }))?.status, "succeeded")
  })

  test("runs whose time is over expire once, and take no more steps", async () => {
    const tenant = await newTenant()
    const early = sample()
    const late = { ...sample(), expiresAt: clock.now() + 900_000 }
    await store().runs.insert({ tenant, ...early })
    await store().runs.insert({ tenant, ...late })
    const now = clock.now() + 300_000
    const rounds = await Promise.all([1, 2, 3].map(() => store().runs.expire({ now, limit: 1000 })))
    const mine = rounds.flat().filter((run) => run.tenant === tenant)
    assert.deepEqual(mine, [{ tenant, ...early, revision: 2, status: "expired" }])
    const step = { tenant, run: early.id, ...next, revision: 2, expiresAt: early.expiresAt }
    assert.equal(await store().runs.update(step), "conflict")
    assert.equal((await store().runs.get({ tenant, run: late.id }))?.status, "active")
  })

  test("no more runs expire at once than asked for, the oldest first", async () => {
    const tenant = await newTenant()
    const base = clock.now() - 10_000_000
    for (const offset of [3, 1, 2]) {
      await store().runs.insert({ tenant, ...sample(), id: `${tenant}-${offset}`, expiresAt: base + offset })
    }
    const first = await store().runs.expire({ now: base + 1000, limit: 2 })
    assert.deepEqual(first.map(({ id }) => id).toSorted(), [`${tenant}-1`, `${tenant}-2`])
    assert.equal((await store().runs.expire({ now: base + 1000, limit: 2 })).length, 1)
  })

  test("active runs of a flow are counted by the revision that they began with", async () => {
    const tenant = await newTenant()
    const flow = "flow_sample"
    for (const flowRevision of [1, 2, 2, 2]) await store().runs.insert({ tenant, ...sample(), flowRevision })
    const ended = { ...sample(), flowRevision: 2 }
    await store().runs.insert({ tenant, ...ended })
    await store().runs.update({ tenant, run: ended.id, revision: 1, ...ended, status: "succeeded" })
    await store().runs.insert({ tenant, ...sample(), flowId: "flow_other", flowRevision: 1 })
    assert.deepEqual(
      await store().runs.countActive({ tenant, flow }),
      new Map([
        [1, 1],
        [2, 3],
      ]),
    )
    assert.deepEqual(await store().runs.countActive({ tenant, flow: "flow_none" }), new Map())
  })

  test("cleaning deletes runs that ended, with their keys, and leaves the others", async () => {
    const tenant = await newTenant()
    const ended = { ...sample(), status: "failed" as const }
    const active = sample()
    await store().runs.insert({ tenant, ...ended })
    await store().runs.insert({ tenant, ...active })
    await store().effects.remember({ tenant, key: "k", result: "done" })
    await store().clean({ before: ended.expiresAt, tracesBefore: 0 })
    assert.ok(await store().runs.get({ tenant, run: ended.id }), "its time is not over before its end")
    await store().clean({ before: ended.expiresAt + 1, tracesBefore: 0 })
    assert.equal(await store().runs.get({ tenant, run: ended.id }), undefined)
    assert.equal(await store().effects.get({ tenant, key: "k" }), undefined)
    assert.ok(await store().runs.get({ tenant, run: active.id }))
  })
}
