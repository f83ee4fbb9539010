import type { DebugLinkRecord, DebugLinkStore } from "../debug-link-store.ts"
import { prepareContent, putContent } from "./contents.ts"
import type { SqlContext } from "./sql-context.ts"
import type { Tables } from "./tables.ts"

export const sqlDebugLinks = (context: SqlContext): DebugLinkStore => {
  const { db, clock } = context
  return {
    add: async ({ tenant, hash, id, flow, revision, digest, singleUse, createdBy, expiresAt, unsaved }) => {
      const content = unsaved && prepareContent(unsaved)
      if (content) await putContent(context, tenant, content)
      return linkOf(
        await db
          .insertInto("debug_links")
          .values({
            tenant_id: tenant,
            id,
            hash,
            flow_id: flow,
            revision,
            digest,
            single_use: singleUse ? 1 : 0,
            created_at: clock.now(),
            created_by: createdBy,
            expires_at: expiresAt,
            used_at: null,
            content: content?.key ?? null,
          })
          .returningAll()
          .executeTakeFirstOrThrow(),
      )
    },

    get: async ({ tenant, id }) => {
      const row = await db
        .selectFrom("debug_links")
        .selectAll()
        .where("tenant_id", "=", tenant)
        .where("id", "=", id)
        .executeTakeFirst()
      return row && linkOf(row)
    },

    list: async ({ tenant, flow }) => {
      const rows = await db
        .selectFrom("debug_links")
        .selectAll()
        .where("tenant_id", "=", tenant)
        .where("flow_id", "=", flow)
        .where("expires_at", ">", clock.now())
        .orderBy("created_at", "desc")
        .orderBy("id")
        .execute()
      return rows.map(linkOf)
    },

    use: async ({ tenant, hash }) => {
      const now = clock.now()
      const row = await db
        .updateTable("debug_links")
        .set({ used_at: now })
        .where("tenant_id", "=", tenant)
        .where("hash", "=", hash)
        .where("expires_at", ">", now)
        // Looked at again by the database once it has the row: of two openings at once, one gets it.
        .where((link) => link.or([link("single_use", "=", 0), link("used_at", "is", null)]))
        .returningAll()
        .executeTakeFirst()
      return row && linkOf(row)
    },

    revoke: async ({ tenant, id }) => {
      const now = clock.now()
      const { numUpdatedRows } = await db
        .updateTable("debug_links")
        .set({ expires_at: now })
        .where("tenant_id", "=", tenant)
        .where("id", "=", id)
        .where("expires_at", ">", now)
        .executeTakeFirst()
      return numUpdatedRows === 0n ? "not-found" : "revoked"
    },
  }
}

const linkOf = (row: Tables["debug_links"]): DebugLinkRecord => ({
  id: row.id,
  flow: row.flow_id,
  revision: row.revision,
  digest: row.digest,
  content: row.content,
  singleUse: row.single_use === 1,
  createdAt: row.created_at,
  createdBy: row.created_by,
  expiresAt: row.expires_at,
  usedAt: row.used_at,
})
