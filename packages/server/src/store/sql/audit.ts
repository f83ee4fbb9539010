import { randomUUIDv7 } from "node:crypto"
import type { AuditStore } from "../audit-store.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlAudit = ({ db, clock }: SqlContext): AuditStore => ({
  append: async ({ tenant, by, action, subject, digest, detail }) => {
    await db
      .insertInto("audit")
      .values({
        tenant_id: tenant,
        id: randomUUIDv7(),
        at: clock.now(),
        by,
        action,
        subject,
        digest: digest ?? null,
        detail: detail ?? "{}",
      })
      .execute()
  },

  list: async ({ tenant, limit }) => {
    const rows = await db
      .selectFrom("audit")
      .select(["at", "by", "action", "subject", "digest", "detail"])
      .where("tenant_id", "=", tenant)
      .orderBy("at", "desc")
      .orderBy("id", "desc")
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row }))
  },
})
