import type { RevisionRecord, RevisionStore } from "../revision-store.ts"
import { contentOf } from "../content-of.ts"
import type { SqlContext } from "./sql-context.ts"
import type { Tables } from "./tables.ts"

export const sqlRevisions = ({ db }: SqlContext): RevisionStore => ({
  list: async ({ tenant, flow }) => {
    const rows = await db
      .selectFrom("flow_revisions")
      .selectAll()
      .where("tenant_id", "=", tenant)
      .where("flow_id", "=", flow)
      .orderBy("revision", "desc")
      .execute()
    return rows.map(revisionOf)
  },

  get: async ({ tenant, flow, revision }) => {
    const row = await db
      .selectFrom("flow_revisions as r")
      .innerJoin("contents as c", (join) =>
        join.onRef("c.tenant_id", "=", "r.tenant_id").onRef("c.key", "=", "r.content_key"),
      )
      .selectAll("r")
      .select(["c.key", "c.text"])
      .where("r.tenant_id", "=", tenant)
      .where("r.flow_id", "=", flow)
      .where("r.revision", "=", revision)
      .executeTakeFirst()
    return row && { revision: revisionOf(row), content: contentOf(row) }
  },

  publications: async ({ tenant, flow }) => {
    const rows = await db
      .selectFrom("flow_publications")
      .select(["revision", "by", "at"])
      .where("tenant_id", "=", tenant)
      .where("flow_id", "=", flow)
      .orderBy("number", "desc")
      .execute()
    return rows.map((row) => ({ ...row }))
  },
})

const revisionOf = (row: Tables["flow_revisions"]): RevisionRecord => ({
  revision: row.revision,
  content: row.content_key,
  digest: row.digest,
  by: row.created_by,
  at: row.created_at,
  note: row.note,
  action: row.action,
  version: row.version,
})
