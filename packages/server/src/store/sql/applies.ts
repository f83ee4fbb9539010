import type { ApplyRecord, ApplyStore } from "../apply-store.ts"
import type { SqlContext } from "./sql-context.ts"
import type { Tables } from "./tables.ts"

export const sqlApplies = ({ db, clock }: SqlContext): ApplyStore => {
  const applies = (tenant: string) => db.selectFrom("applies").selectAll().where("tenant_id", "=", tenant)
  return {
    list: async ({ tenant, limit }) => {
      const rows = await applies(tenant).orderBy("at", "desc").orderBy("id", "desc").limit(limit).execute()
      return rows.map(applyOf)
    },

    get: async ({ tenant, id }) => {
      const row = await applies(tenant).where("id", "=", id).executeTakeFirst()
      return row && applyOf(row)
    },

    add: async ({ tenant, id, by, hash, ...what }) => {
      const { flows, connections, secrets, categories, types, bindingsBefore, bindingsAfter } = what
      const done = JSON.stringify({
        flows,
        connections,
        secrets,
        categories,
        types,
        bindingsBefore,
        bindingsAfter,
      } satisfies Done)
      await db
        .insertInto("applies")
        .values({ tenant_id: tenant, id, at: clock.now(), by, hash, done, undone_at: null, undone_by: null })
        .execute()
    },

    markUndone: async ({ tenant, id, by }) => {
      const { numUpdatedRows } = await db
        .updateTable("applies")
        .set({ undone_at: clock.now(), undone_by: by })
        .where("tenant_id", "=", tenant)
        .where("id", "=", id)
        .where("undone_at", "is", null)
        .executeTakeFirstOrThrow()
      return numUpdatedRows === 1n ? "marked" : "already"
    },
  }
}

type Done = Pick<
  ApplyRecord,
  "flows" | "connections" | "secrets" | "categories" | "types" | "bindingsBefore" | "bindingsAfter"
>

const applyOf = (row: Tables["applies"]): ApplyRecord => {
  const done: Done = JSON.parse(row.done)
  return {
    id: row.id,
    at: row.at,
    by: row.by,
    hash: row.hash,
    ...done,
    ...(row.undone_at === null ? {} : { undone: { at: row.undone_at, by: row.undone_by ?? "" } }),
  }
}
