import type { TenantRecord, TenantStore } from "../tenant-store.ts"
import type { SqlContext } from "./sql-context.ts"
import type { Tables } from "./tables.ts"

export const sqlTenants = ({ db, clock }: SqlContext): TenantStore => ({
  list: async () => (await db.selectFrom("tenants").selectAll().orderBy("name").orderBy("id").execute()).map(tenantOf),

  get: async (id) => {
    const row = await db.selectFrom("tenants").selectAll().where("id", "=", id).executeTakeFirst()
    return row && tenantOf(row)
  },

  set: async (id, { approval, designersDebug }) => {
    await db
      .updateTable("tenants")
      .set({ approval: approval ? 1 : 0, designers_debug: designersDebug ? 1 : 0 })
      .where("id", "=", id)
      .execute()
  },

  create: async ({ id, name }) => {
    const row = await db
      .insertInto("tenants")
      .values({ id, name, created_at: clock.now(), approval: 0, designers_debug: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst()
    return row ? { kind: "created", tenant: tenantOf(row) } : { kind: "taken" }
  },
})

const tenantOf = (row: Tables["tenants"]): TenantRecord => ({
  id: row.id,
  name: row.name,
  createdAt: row.created_at,
  approval: row.approval === 1,
  designersDebug: row.designers_debug === 1,
})
