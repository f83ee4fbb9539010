import type { ConnectionRecord, ConnectionStore } from "../connection-store.ts"
import { atomically } from "./atomically.ts"
import { changedBy } from "./flow-writes.ts"
import { lockTenant } from "./lock-tenant.ts"
import type { Prepared, Statement } from "./prepared.ts"
import type { SqlContext } from "./sql-context.ts"
import type { Tables } from "./tables.ts"

type ConnectionRow = Tables["connections"]

export const sqlConnections = (context: SqlContext): ConnectionStore => {
  const get = async ({ db }: SqlContext, { tenant, key }: { readonly tenant: string; readonly key: string }) => {
    const row = await db
      .selectFrom("connections")
      .selectAll()
      .where("tenant_id", "=", tenant)
      .where("key", "=", key)
      .executeTakeFirst()
    return row && connectionOf(row)
  }

  return {
    list: async (tenant) => {
      const { db } = context
      const rows = await db
        .selectFrom("connections")
        .selectAll()
        .where("tenant_id", "=", tenant)
        .orderBy("key")
        .execute()
      return rows.map(connectionOf)
    },

    get: (connection) => get(context, connection),

    put: ({ tenant, key, kind, name, settings, sealed, by }) =>
      atomically(context, async (tx) => {
        await lockTenant(tx, tenant)
        const found = await get(tx, { tenant, key })
        if (found && found.kind !== kind) return { kind: "other-kind", found } as const
        const columns = { name, settings: JSON.stringify(settings), sealed, ...changedBy(tx, by) }
        await tx.db
          .insertInto("connections")
          .values({ tenant_id: tenant, key, kind, ...columns })
          .onConflict((conflict) => conflict.columns(["tenant_id", "key"]).doUpdateSet(columns))
          .execute()
        return { kind: found ? "changed" : "created" } as const
      }),

    delete: async ({ tenant, key }) => {
      const { numDeletedRows } = await context.db
        .deleteFrom("connections")
        .where("tenant_id", "=", tenant)
        .where("key", "=", key)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 0n ? "not-found" : "deleted"
    },
  }
}

/** What a run looks up, on a prepared statement. */
export const preparedConnections = (prepared: Prepared): Pick<ConnectionStore, "get"> => ({
  get: async ({ tenant, key }) => {
    const [row] = await prepared.all(selectConnection, [tenant, key])
    return row && connectionOf(row)
  },
})

const selectConnection: Statement<ConnectionRow> = {
  name: "connection",
  text: "select * from connections where tenant_id = $1 and key = $2",
}

const connectionOf = (row: ConnectionRow): ConnectionRecord => ({
  key: row.key,
  kind: row.kind,
  name: row.name,
  settings: JSON.parse(row.settings),
  sealed: row.sealed,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
})
