import { canonicalCategory, canonicalType, type CategoryDefinition, type TypeDefinition } from "@gatewright/flow"
import type { CategoryStore, KeptDefinition } from "../category-store.ts"
import { atomically } from "./atomically.ts"
import { changedBy } from "./flow-writes.ts"
import { lockTenant } from "./lock-tenant.ts"
import type { SqlContext } from "./sql-context.ts"
import type { Tables } from "./tables.ts"

type CategoryRow = Tables["flow_categories"]

/** The type of the row of a category itself. */
const itself = ""

export const sqlCategories = (context: SqlContext): CategoryStore => {
  const put = (
    { tenant, category, type }: { readonly tenant: string; readonly category: string; readonly type: string },
    { definition, by }: { readonly definition: object; readonly by: string },
  ) =>
    atomically(context, async (tx) => {
      await lockTenant(tx, tenant)
      const found = await tx.db
        .selectFrom("flow_categories")
        .select("revision")
        .where("tenant_id", "=", tenant)
        .where("category", "=", category)
        .where("type", "=", type)
        .executeTakeFirst()
      const columns = {
        definition: JSON.stringify(definition),
        revision: (found?.revision ?? 0) + 1,
        ...changedBy(tx, by),
      }
      await tx.db
        .insertInto("flow_categories")
        .values({ tenant_id: tenant, category, type, ...columns })
        .onConflict((conflict) => conflict.columns(["tenant_id", "category", "type"]).doUpdateSet(columns))
        .execute()
      return found ? ("changed" as const) : ("created" as const)
    })

  const remove = (tenant: string, category: string, type?: string) =>
    atomically(context, async (tx) => {
      await lockTenant(tx, tenant)
      const { numDeletedRows } = await tx.db
        .deleteFrom("flow_categories")
        .where("tenant_id", "=", tenant)
        .where("category", "=", category)
        .$if(type !== undefined, (query) => query.where("type", "=", type ?? itself))
        .executeTakeFirstOrThrow()
      return numDeletedRows === 0n ? ("not-found" as const) : ("deleted" as const)
    })

  return {
    list: async (tenant) => {
      const { db } = context
      if (db.isTransaction) await lockTenant(context, tenant)
      const rows = await db
        .selectFrom("flow_categories")
        .selectAll()
        .where("tenant_id", "=", tenant)
        .orderBy("category")
        .orderBy("type")
        .execute()
      return {
        categories: rows.filter(({ type }) => type === itself).map((row) => kept<CategoryDefinition>(row)),
        types: rows.filter(({ type }) => type !== itself).map((row) => kept<TypeDefinition>(row)),
      }
    },

    putCategory: ({ tenant, definition, by }) =>
      put({ tenant, category: definition.name, type: itself }, { definition: canonicalCategory(definition), by }),
    putType: ({ tenant, definition, by }) =>
      put(
        { tenant, category: definition.category, type: definition.name },
        { definition: canonicalType(definition), by },
      ),
    deleteCategory: ({ tenant, category }) => remove(tenant, category),
    deleteType: ({ tenant, category, type }) => remove(tenant, category, type),
  }
}

const kept = <Definition>(row: CategoryRow): KeptDefinition<Definition> => ({
  definition: JSON.parse(row.definition),
  revision: row.revision,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
})
