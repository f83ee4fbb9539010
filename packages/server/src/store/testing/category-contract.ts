import assert from "node:assert/strict"
import { test } from "node:test"
import type { Subject } from "./subject.ts"

/** Categories and types of one's own. */
export const categoryContract = ({ store, clock, tenant: newTenant }: Subject): void => {
  const partners = {
    name: "partners",
    index: 2,
    color: "#0f7b6c",
    deletable: true,
    display: { en: { name: "Partners \u0000 \ud800", description: "<b>" } },
  }
  const join = { category: "partners", name: "join", deletable: true, display: {} }

  test("categories and types are found as they were put, in order of their names", async () => {
    const tenant = await newTenant()
    const { categories } = store()
    assert.deepEqual(await categories.list(tenant), { categories: [], types: [] })
    assert.equal(await categories.putType({ tenant, definition: join, by: "Ada" }), "created")
    assert.equal(await categories.putCategory({ tenant, definition: partners, by: "Ada" }), "created")
    await categories.putType({ tenant, definition: { ...join, category: "admin" }, by: "Ada" })
    const kept = { revision: 1, changedAt: clock.now(), changedBy: "Ada" }
    assert.deepEqual(await categories.list(tenant), {
      categories: [{ definition: partners, ...kept }],
      types: [
        { definition: { ...join, category: "admin" }, ...kept },
        { definition: join, ...kept },
      ],
    })
  })

  test("every change has the next number", async () => {
    const tenant = await newTenant()
    const put = (color: string) =>
      store().categories.putCategory({ tenant, definition: { ...partners, color }, by: "Bob" })
    const results = await Promise.all(["#000001", "#000002", "#000003", "#000004"].map(put))
    assert.deepEqual(results.toSorted(), ["changed", "changed", "changed", "created"])
    assert.equal((await store().categories.list(tenant)).categories[0]?.revision, 4)
  })

  test("a category goes with its types, a type goes alone", async () => {
    const tenant = await newTenant()
    const { categories } = store()
    await categories.putCategory({ tenant, definition: partners, by: "Ada" })
    await categories.putType({ tenant, definition: join, by: "Ada" })
    await categories.putType({ tenant, definition: { ...join, name: "leave" }, by: "Ada" })
    assert.equal(await categories.deleteType({ tenant, category: "partners", type: "leave" }), "deleted")
    assert.equal(await categories.deleteType({ tenant, category: "partners", type: "leave" }), "not-found")
    assert.equal((await categories.list(tenant)).types.length, 1)
    assert.equal(await categories.deleteCategory({ tenant, category: "partners" }), "deleted")
    assert.deepEqual(await categories.list(tenant), { categories: [], types: [] })
    assert.equal(await categories.deleteCategory({ tenant, category: "partners" }), "not-found")
  })

  test("a transaction that failed leaves none", async () => {
    const tenant = await newTenant()
    const failed = store().transaction(async (tx) => {
      await tx.categories.putCategory({ tenant, definition: partners, by: "Ada" })
      assert.equal((await tx.categories.list(tenant)).categories.length, 1)
      throw new Error("stop")
    })
    await assert.rejects(failed, /stop/)
    assert.deepEqual(await store().categories.list(tenant), { categories: [], types: [] })
  })
}
