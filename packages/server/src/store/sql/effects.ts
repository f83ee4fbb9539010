import type { EffectStore } from "../effect-store.ts"
import { atomically } from "./atomically.ts"
import type { SqlContext } from "./sql-context.ts"

interface Key {
  readonly tenant: string
  readonly key: string
}

export const sqlEffects = (context: SqlContext): EffectStore => ({
  get: async ({ tenant, key }) => {
    const row = await context.db
      .selectFrom("effects")
      .select("result")
      .where("tenant_id", "=", tenant)
      .where("key", "=", key)
      .executeTakeFirst()
    return row?.result
  },

  remember: async ({ tenant, key, result }) => {
    await context.db
      .insertInto("effects")
      .values({ tenant_id: tenant, key, result, created_at: context.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
})

/**
 * Runs `work` once for a key, in one transaction with the row that remembers it, and gives its result, as JSON, again
 * for every repetition. A repetition that comes while the first call is under way waits for it.
 */
export const once = <Result extends object>(
  context: SqlContext,
  { tenant, key }: Key,
  work: (context: SqlContext) => Promise<Result>,
): Promise<Result> =>
  atomically(context, async (tx) => {
    const reserved = await tx.db
      .insertInto("effects")
      .values({ tenant_id: tenant, key, result: "", created_at: tx.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (reserved.numInsertedOrUpdatedRows === 0n) {
      const known: Result = JSON.parse((await sqlEffects(tx).get({ tenant, key })) ?? "")
      return known
    }
    const result = await work(tx)
    await tx.db
      .updateTable("effects")
      .set({ result: JSON.stringify(result) })
      .where("tenant_id", "=", tenant)
      .where("key", "=", key)
      .execute()
    return result
  })
