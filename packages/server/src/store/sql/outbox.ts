import type { OutboxStore } from "../outbox-store.ts"
import type { SqlContext } from "./sql-context.ts"

export const sqlOutbox = ({ db, clock }: SqlContext): OutboxStore => ({
  insert: async ({ tenant, key, id, to, subject, text, html, language }) => {
    await db
      .insertInto("outbox")
      .values({
        tenant_id: tenant,
        id,
        key,
        recipient: to,
        subject,
        text,
        html,
        language,
        created_at: clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },

  list: async ({ tenant, limit }) => {
    const rows = await db
      .selectFrom("outbox")
      .selectAll()
      .where("tenant_id", "=", tenant)
      .orderBy("created_at", "desc")
      .orderBy("id", "desc")
      .limit(limit)
      .execute()
    return rows.map((row) => ({
      id: row.id,
      to: row.recipient,
      subject: row.subject,
      text: row.text,
      html: row.html,
      language: row.language,
      createdAt: row.created_at,
    }))
  },
})
