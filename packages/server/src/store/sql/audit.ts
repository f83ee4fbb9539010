import { randomUUIDv7 } from "node:crypto"
import { sql } from "kysely"
import type { AuditFilter, AuditStore } from "../audit-store.ts"
import { containing } from "./containing.ts"
import type { SqlContext } from "./sql-context.ts"
import { folded } from "./sql-text.ts"

export const sqlAudit = (context: SqlContext): AuditStore => ({
  append: async ({ tenant, by, action, subject, digest, detail = "{}" }) => {
    await context.db
      .insertInto("audit")
      .values({
        tenant_id: tenant,
        id: randomUUIDv7(),
        at: context.clock.now(),
        by,
        action,
        subject,
        digest: digest ?? null,
        detail,
        search_text: folded([by, action, subject, detail].join(" ")),
      })
      .execute()
  },

  list: async ({ limit, before, ...filter }) => {
    let query = matchingEntries(context, filter)
    if (before !== undefined) query = query.where(sql<boolean>`(at, id) < (${before.at}, ${before.id})`)
    const rows = await query
      .select(["id", "at", "by", "action", "subject", "digest", "detail"])
      .orderBy("at", "desc")
      .orderBy("id", "desc")
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row }))
  },
})

const matchingEntries = ({ db }: SqlContext, { tenant, by, action, subject, search, from, until }: AuditFilter) => {
  let query = db.selectFrom("audit").where("tenant_id", "=", tenant)
  if (by !== undefined) query = query.where("by", "=", by)
  if (subject !== undefined) query = query.where("subject", "=", subject)
  if (action !== undefined) {
    query = action.includes(".")
      ? query.where("action", "=", action)
      : // From the dot on, and up to what comes after a dot in ASCII.
        query.where("action", ">=", `${action}.`).where("action", "<", `${action}/`)
  }
  if (from !== undefined) query = query.where("at", ">=", from)
  if (until !== undefined) query = query.where("at", "<", until)
  if (search !== undefined && search.trim() !== "") query = query.where(containing("search_text", search))
  return query
}
