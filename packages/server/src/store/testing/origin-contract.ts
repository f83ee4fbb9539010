import assert from "node:assert/strict"
import { test } from "node:test"
import { canonical } from "@gatewright/flow"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

/** Where flows came from, and drafts of many flows. */
export const originContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const add = async (tenant: string, id: string) => {
    await store().flows.create({ tenant, document: sampleDocument({ id }), by: "Ada" })
    return { tenant, flow: id }
  }
  const from = { kind: "import", source: "flow_source", sourceDigest: "d" } as const

  test("a flow has one origin, which moves on, and its base is kept though it was never saved as the flow", async () => {
    const flow = await add(await newTenant(), "flow_a")
    assert.equal(await store().origins.get(flow), undefined)
    const base = sampleDocument({ id: "flow_a", description: "As it came" })
    await store().origins.set({ ...flow, ...from, base })
    const origin = await store().origins.get(flow)
    assert.deepEqual({ ...origin, base: origin?.base.document }, { ...from, base: canonical(base), at: clock.now() })
    assert.ok(await store().contents.get({ tenant: flow.tenant, key: origin?.base.key ?? "" }))
    clock.advance(1)
    const newer = sampleDocument({ id: "flow_a", description: "Newer" })
    await store().origins.set({ ...flow, kind: "copy", source: "flow_x", sourceDigest: "e", base: newer })
    const moved = await store().origins.get(flow)
    assert.deepEqual([moved?.kind, moved?.source, moved?.sourceDigest, moved?.at], ["copy", "flow_x", "e", clock.now()])
    assert.equal(moved?.base.document.flow.description, "Newer")
    await store().origins.remove(flow)
    await store().origins.remove(flow)
    assert.equal(await store().origins.get(flow), undefined)
  })

  test("origins that are set at once leave one of them", async () => {
    const flow = await add(await newTenant(), "flow_a")
    const texts = ["1", "2", "3", "4"]
    await Promise.all(
      texts.map((text) =>
        store().origins.set({
          ...flow,
          ...from,
          source: text,
          base: sampleDocument({ id: "flow_a", description: text }),
        }),
      ),
    )
    const origin = await store().origins.get(flow)
    assert.ok(texts.includes(origin?.source ?? ""))
    assert.equal(origin?.base.document.flow.description, origin?.source)
  })

  test("flows are found by their source, deleted ones left out", async () => {
    const tenant = await newTenant()
    for (const id of ["flow_c", "flow_a", "flow_b"]) {
      const flow = await add(tenant, id)
      await store().origins.set({ ...flow, ...from, base: sampleDocument({ id }) })
    }
    await store().flows.delete({ tenant, flow: "flow_b", by: "Ada" })
    assert.deepEqual(await store().origins.bySource({ tenant, source: "flow_source" }), ["flow_a", "flow_c"])
    assert.deepEqual(await store().origins.bySource({ tenant, source: "flow_a" }), [])
  })

  test("drafts and origins of more flows than a statement takes parameters come at once", async () => {
    const tenant = await newTenant()
    const ids = Array.from({ length: 1100 }, (_, index) => `flow_${index}`)
    await store().transaction(async (tx) => {
      for (const id of ids) {
        const document = sampleDocument({ id, description: id })
        await tx.flows.create({ tenant, document, by: "Ada" })
        await tx.origins.set({ tenant, flow: id, ...from, source: id, base: document })
      }
    })
    let turns = 0
    const turn = setInterval(() => (turns += 1), 0)
    await store().flows.drafts({ tenant, ids: "all" })
    clearInterval(turn)
    assert.ok(turns > 1, "others had their turn in between")
    await store().flows.delete({ tenant, flow: "flow_7", by: "Ada" })
    const left = ids.filter((id) => id !== "flow_7").toSorted()
    for (const query of ["all", [...ids, "flow_none"]] as const) {
      const drafts = await store().flows.drafts({ tenant, ids: query })
      assert.deepEqual(drafts.map(({ flow }) => flow.id).toSorted(), left)
      assert.ok(drafts.every(({ flow, draft }) => draft.document.flow.description === flow.id))
    }
    assert.deepEqual(await store().flows.drafts({ tenant, ids: [] }), [])
    const origins = await store().origins.of({ tenant, flows: [...ids, "flow_none"] })
    assert.equal(origins.size, ids.length)
    for (const [id, { source, base }] of origins) assert.deepEqual([source, base.document.flow.id], [id, id])
    assert.equal((await store().flows.byIds({ tenant, ids, deleted: "included" })).length, ids.length)
  })
}
