import assert from "node:assert/strict"
import { test } from "node:test"
import type { FlowFilter } from "../flow-store.ts"
import { sampleDocument } from "./sample-document.ts"
import type { Subject } from "./subject.ts"

/** The flow list: filters, search, order, pages. */
export const flowListContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const usual = { sort: "name", order: "asc", page: 1, size: 25 } as const
  const listed = async (tenant: string, filter: Partial<FlowFilter>) => {
    const { flows, total } = await store().flows.list({ tenant, ...usual, ...filter })
    return { names: flows.map(({ name }) => name), total }
  }

  const filled = async () => {
    const tenant = await newTenant()
    const flows = [
      { id: "flow_a", name: "Zeta", type: "login", tags: ["blue"], description: "50% of_all" },
      { id: "flow_b", name: "alpha", type: "logout", tags: ["red", "blue"] },
      { id: "flow_c", name: "Beta", category: "api", type: "api", description: "Écoute" },
      { id: "flow_d", name: "beta 2", category: "custom", type: "My own", tags: ["Red"] },
    ]
    for (const flow of flows) {
      await store().flows.create({ tenant, document: sampleDocument(flow), by: "Ada" })
      clock.advance(1000)
    }
    await store().flows.activate({ tenant, flow: "flow_b", by: "Ada" })
    return tenant
  }

  test("flows come in the order of their names, whatever the case", async () => {
    const tenant = await filled()
    assert.deepEqual(await listed(tenant, {}), { names: ["alpha", "Beta", "beta 2", "Zeta"], total: 4 })
    assert.deepEqual((await listed(tenant, { order: "desc" })).names, ["Zeta", "beta 2", "Beta", "alpha"])
  })

  test("flows come in the order of their last change, type or status", async () => {
    const tenant = await filled()
    const changed = await listed(tenant, { sort: "changedAt", order: "desc" })
    assert.deepEqual(changed.names, ["alpha", "beta 2", "Beta", "Zeta"])
    assert.deepEqual((await listed(tenant, { sort: "type" })).names, ["beta 2", "Beta", "Zeta", "alpha"])
    assert.deepEqual((await listed(tenant, { sort: "status" })).names[0], "alpha")
  })

  test("filters narrow the list, one by one and together", async () => {
    const tenant = await filled()
    assert.deepEqual((await listed(tenant, { category: "authentication" })).names, ["alpha", "Zeta"])
    assert.deepEqual((await listed(tenant, { type: "My own" })).names, ["beta 2"])
    assert.deepEqual((await listed(tenant, { status: "active" })).names, ["alpha"])
    assert.deepEqual((await listed(tenant, { tag: "blue" })).names, ["alpha", "Zeta"])
    assert.deepEqual((await listed(tenant, { tag: "blue", status: "inactive" })).names, ["Zeta"])
    assert.deepEqual(await listed(tenant, { tag: "none" }), { names: [], total: 0 })
  })

  test("the search looks in name, description, id and tags, and takes its words as they are", async () => {
    const tenant = await filled()
    assert.deepEqual((await listed(tenant, { search: "BETA" })).names, ["Beta", "beta 2"])
    assert.deepEqual((await listed(tenant, { search: "écout" })).names, ["Beta"])
    assert.deepEqual((await listed(tenant, { search: "flow_d" })).names, ["beta 2"])
    assert.deepEqual((await listed(tenant, { search: "red" })).names, ["alpha", "beta 2"])
    assert.deepEqual((await listed(tenant, { search: "50%" })).names, ["Zeta"])
    assert.deepEqual((await listed(tenant, { search: "f_all" })).names, ["Zeta"])
    assert.deepEqual((await listed(tenant, { search: "fxall" })).names, [])
    assert.deepEqual((await listed(tenant, { search: "\\" })).names, [])
    assert.equal((await listed(tenant, { search: "  " })).total, 4)
  })

  test("pages are parts of one list", async () => {
    const tenant = await filled()
    assert.deepEqual(await listed(tenant, { size: 3 }), { names: ["alpha", "Beta", "beta 2"], total: 4 })
    assert.deepEqual(await listed(tenant, { size: 3, page: 2 }), { names: ["Zeta"], total: 4 })
    assert.deepEqual(await listed(tenant, { size: 3, page: 3 }), { names: [], total: 4 })
  })

  test("tags in use are listed once, of the tenant or of a category", async () => {
    const tenant = await filled()
    assert.deepEqual(await store().flows.tags({ tenant }), ["Red", "blue", "red"])
    assert.deepEqual(await store().flows.tags({ tenant, category: "custom" }), ["Red"])
  })

  test("flows are counted by category", async () => {
    const counts = await store().flows.countByCategory(await filled())
    assert.deepEqual(Object.fromEntries(counts), { authentication: 2, api: 1, custom: 1 })
  })
}
