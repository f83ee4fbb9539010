import type { SecretRecord, SecretStore } from "../secret-store.ts"
import { atomically } from "./atomically.ts"
import { changedBy } from "./flow-writes.ts"
import { lockTenant } from "./lock-tenant.ts"
import type { Prepared, Statement } from "./prepared.ts"
import type { SqlContext } from "./sql-context.ts"
import type { Tables } from "./tables.ts"

type SecretRow = Tables["secrets"]

export const sqlSecrets = (context: SqlContext): SecretStore => {
  const { db } = context
  return {
    list: async (tenant) => {
      const rows = await db.selectFrom("secrets").selectAll().where("tenant_id", "=", tenant).orderBy("name").execute()
      return rows.map(secretOf)
    },

    get: async ({ tenant, name }) => {
      const row = await db
        .selectFrom("secrets")
        .selectAll()
        .where("tenant_id", "=", tenant)
        .where("name", "=", name)
        .executeTakeFirst()
      return row && secretOf(row)
    },

    put: ({ tenant, name, description, sealed, by }) =>
      atomically(context, async (tx) => {
        await lockTenant(tx, tenant)
        const columns = { description, sealed, ...changedBy(tx, by) }
        const { numUpdatedRows } = await tx.db
          .updateTable("secrets")
          .set(columns)
          .where("tenant_id", "=", tenant)
          .where("name", "=", name)
          .executeTakeFirstOrThrow()
        if (numUpdatedRows > 0n) return { kind: "changed" } as const
        await tx.db
          .insertInto("secrets")
          .values({ tenant_id: tenant, name, ...columns })
          .execute()
        return { kind: "created" } as const
      }),

    delete: async ({ tenant, name }) => {
      const { numDeletedRows } = await db
        .deleteFrom("secrets")
        .where("tenant_id", "=", tenant)
        .where("name", "=", name)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 0n ? "not-found" : "deleted"
    },
  }
}

/** What a run looks up, on a prepared statement. */
export const preparedSecrets = (prepared: Prepared): Pick<SecretStore, "get"> => ({
  get: async ({ tenant, name }) => {
    const [row] = await prepared.all(selectSecret, [tenant, name])
    return row && secretOf(row)
  },
})

const selectSecret: Statement<SecretRow> = {
  name: "secret",
  text: "select * from secrets where tenant_id = $1 and name = $2",
}

const secretOf = (row: SecretRow): SecretRecord => ({
  name: row.name,
  description: row.description,
  sealed: row.sealed,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
})
