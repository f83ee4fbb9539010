import assert from "node:assert/strict"
import { test } from "node:test"
import type { AuditFilter } from "../audit-store.ts"
import type { Subject } from "./subject.ts"

/** Finding entries of the audit log. */
export const auditContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const filled = async () => {
    const tenant = await newTenant()
    const start = clock.now()
    const entries = [
      { by: "Ada", action: "flow.created", subject: "flow_1", detail: '{"name":"Caf\u00C9"}' },
      { by: "Zo\u00EB", action: "flow.published", subject: "flow_1" },
      { by: "Ada", action: "flows.exported", subject: "100%_done" },
      { by: "CI", action: "plan.applied", subject: "apply_9", digest: "d" },
    ]
    for (const entry of entries) {
      await store().audit.append({ tenant, ...entry })
      clock.advance(1000)
    }
    const found = async (filter: Omit<AuditFilter, "tenant">) =>
      (await store().audit.list({ tenant, limit: 9, ...filter })).map(({ action }) => action)
    return { tenant, start, found }
  }

  test("entries are found by who, what, on what, and when", async () => {
    const { start, found } = await filled()
    assert.deepEqual(await found({ by: "Ada" }), ["flows.exported", "flow.created"])
    assert.deepEqual(await found({ subject: "flow_1" }), ["flow.published", "flow.created"])
    assert.deepEqual(await found({ action: "flow.published" }), ["flow.published"])
    assert.deepEqual(await found({ action: "flow" }), ["flow.published", "flow.created"])
    assert.deepEqual(await found({ action: "flow.pub" }), [])
    assert.deepEqual(await found({ from: start + 1000, until: start + 3000 }), ["flows.exported", "flow.published"])
    assert.deepEqual(await found({ by: "Ada", subject: "flow_1" }), ["flow.created"])
    assert.deepEqual(await found({ by: "ada" }), [])
  })

  test("a search looks into name, action, subject and detail, ignores case, and is no pattern", async () => {
    const { found } = await filled()
    assert.deepEqual(await found({ search: " ZO\u00CB " }), ["flow.published"])
    assert.deepEqual(await found({ search: "CAFE\u0301" }), ["flow.created"])
    assert.deepEqual(await found({ search: "Apply_" }), ["plan.applied"])
    assert.deepEqual(await found({ search: "published" }), ["flow.published"])
    assert.deepEqual(await found({ search: "0%_d" }), ["flows.exported"])
    assert.deepEqual(await found({ search: "%" }), ["flows.exported"])
    assert.deepEqual(await found({ search: "\\" }), [])
    assert.equal((await found({ search: "  " })).length, 4)
  })

  test("pages follow each other without gaps, also where several entries are of one moment", async () => {
    const tenant = await newTenant()
    for (let number = 0; number < 10; number += 1) {
      await store().audit.append({ tenant, by: "Ada", action: "flow.saved", subject: `flow_${number}` })
      if (number === 4) clock.advance(1)
    }
    const all = await store().audit.list({ tenant, limit: 99 })
    const paged = []
    for (let before = undefined; ;) {
      const page = await store().audit.list({ tenant, limit: 3, before })
      paged.push(...page)
      before = page.at(-1)
      if (!before) break
    }
    assert.equal(all.length, 10)
    assert.deepEqual(paged, all)
  })
}
