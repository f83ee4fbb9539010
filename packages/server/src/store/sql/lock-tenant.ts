import { onceATransaction } from "./once-a-transaction.ts"
import type { SqlContext } from "./sql-context.ts"

/**
 * Lets changes of one tenant's flows wait for each other, so that rules over several flows (one default, no deletion of
 * what another calls) hold between servers too. SQLite has one writer at a time anyway.
 */
export const lockTenant = async (context: SqlContext, tenant: string): Promise<void> => {
  const { db, dialect } = context
  if (dialect === "sqlite") return
  await onceATransaction(context, `lock ${tenant}`, async () => {
    await db.selectFrom("tenants").select("id").where("id", "=", tenant).forNoKeyUpdate().execute()
  })
}
