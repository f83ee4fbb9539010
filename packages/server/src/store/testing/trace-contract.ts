import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { test } from "node:test"
import type { TrackedRun } from "../trace-store.ts"
import type { Subject } from "./subject.ts"

export const traceContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const tracked = (given: Partial<TrackedRun> = {}): TrackedRun => ({
    run: randomUUID(),
    flow: "flow_sample",
    flowName: "Login",
    flowRevision: 3,
    digest: "sha256:00",
    status: "failed",
    startedAt: clock.now(),
    endedAt: clock.now() + 40,
    steps: 7,
    errors: 1,
    user: "ada",
    debug: false,
    ...given,
  })

  test("a trace is kept once, and found as it was written", async () => {
    const tenant = await newTenant()
    const run = tracked()
    await store().traces.save({ tenant, ...run, trace: "[1]" })
    await store().traces.save({ tenant, ...run, status: "succeeded", trace: "[2]" })
    assert.deepEqual(await store().traces.get({ tenant, run: run.run }), { ...run, trace: "[1]" })
    assert.equal(await store().traces.get({ tenant, run: "other" }), undefined)
  })

  test("tracked runs come newest first, page after page, also where many began at once", async () => {
    const tenant = await newTenant()
    const times = [5, 9, 5, 5, 1, 9]
    const runs = times.map((startedAt, index) => tracked({ run: `r${index}`, startedAt }))
    for (const run of runs) await store().traces.save({ tenant, ...run, trace: "" })
    const found: string[] = []
    for (let before: { at: number; id: string } | undefined; ;) {
      const page = await store().traces.list({ tenant, limit: 2, before })
      found.push(...page.map(({ run }) => run))
      const last = page.at(-1)
      if (!last) break
      before = { at: last.startedAt, id: last.run }
    }
    assert.deepEqual(found, ["r5", "r1", "r3", "r2", "r0", "r4"])
  })

  test("tracked runs are found by flow, revision, status, time, and words of name and id", async () => {
    const tenant = await newTenant()
    const runs = [
      tracked({ run: "One", startedAt: 10, status: "succeeded", user: null, debug: true }),
      tracked({ run: "two", startedAt: 20, flow: "flow_other", flowRevision: 4, flowName: "100 % École" }),
      tracked({ run: "three", startedAt: 30, status: "expired" }),
    ]
    for (const run of runs) await store().traces.save({ tenant, ...run, trace: "" })
    const found = async (filter: object) =>
      (await store().traces.list({ tenant, limit: 9, ...filter })).map(({ run }) => run)
    assert.deepEqual(await found({}), ["three", "two", "One"])
    assert.deepEqual(await found({ flow: "flow_other" }), ["two"])
    assert.deepEqual(await found({ revision: 4 }), ["two"])
    assert.deepEqual(await found({ status: "expired" }), ["three"])
    assert.deepEqual(await found({ from: 20, until: 30 }), ["two"])
    assert.deepEqual(await found({ search: "ONE" }), ["One"])
    assert.deepEqual(await found({ search: "éCOLE" }), ["two"])
    assert.deepEqual(await found({ search: "0 %" }), ["two"])
    assert.deepEqual(await found({ search: "_" }), [])
    assert.deepEqual(await found({ flow: "flow_sample", status: "expired", search: "login", from: 1, until: 99 }), [
      "three",
    ])
    assert.deepEqual((await store().traces.list({ tenant, limit: 9 }))[2], runs[0])
  })

  test("steps of a watched run come in the order in which they were added", async () => {
    const tenant = await newTenant()
    const link = { tenant, link: "l" }
    assert.equal(await store().traces.newestRun(link), undefined)
    for (const step of ["a", "b", "c"]) await store().traces.addStep({ ...link, run: "r1", step })
    const steps = (after: number) => store().traces.steps({ ...link, run: "r1", after })
    assert.deepEqual(
      await steps(0),
      ["a", "b", "c"].map((step, index) => ({ number: index + 1, step })),
    )
    assert.deepEqual(await steps(2), [{ number: 3, step: "c" }])
    assert.equal(await store().traces.newestRun(link), "r1")
    clock.advance(1)
    await store().traces.addStep({ ...link, run: "r0", step: "later" })
    assert.equal(await store().traces.newestRun(link), "r0")
  })

  test("cleaning deletes traces after their own time, and steps of debug runs with the rest", async () => {
    const tenant = await newTenant()
    const run = tracked()
    await store().traces.save({ tenant, ...run, trace: "[]" })
    await store().traces.addStep({ tenant, link: "l", run: run.run, step: "a" })
    await store().clean({ before: clock.now() + 1, tracesBefore: run.endedAt })
    assert.ok(await store().traces.get({ tenant, run: run.run }))
    assert.deepEqual(await store().traces.steps({ tenant, link: "l", run: run.run, after: 0 }), [])
    await store().clean({ before: 0, tracesBefore: run.endedAt + 1 })
    assert.equal(await store().traces.get({ tenant, run: run.run }), undefined)
  })
}
