import { onceATransaction } from "./once-a-transaction.ts"
import type { SqlContext } from "./sql-context.ts"

/**
 * Lets changes of one tenant's flows, and of its people, wait for each other, so that rules over several of them (one default,
 * no deletion of what another calls, a last owner) hold between servers too. SQLite has one writer at a time anyway.
 */
export const lockTenant = async (context: SqlContext, tenant: string): Promise<void> => {
  const { db, dialect } = context
  if (dialect === "sqlite") return
  await onceATransaction(context, `lock ${tenant}`, async () => {
    await db.selectFrom("tenants").select("id").where("id", "=", tenant).forNoKeyUpdate().execute()
  })
}
