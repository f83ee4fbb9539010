import type { OriginRecord, OriginStore } from "../origin-store.ts"
import { contentOf } from "../content-of.ts"
import { prepareContent, putContent } from "./contents.ts"
import { inPortions } from "./in-portions.ts"
import type { SqlContext } from "./sql-context.ts"
import type { Tables } from "./tables.ts"

export const sqlOrigins = (context: SqlContext): OriginStore => {
  const { db } = context
  const origins = (tenant: string) =>
    db
      .selectFrom("flow_origins as o")
      .innerJoin("contents as c", (join) =>
        join.onRef("c.tenant_id", "=", "o.tenant_id").onRef("c.key", "=", "o.base_key"),
      )
      .selectAll("o")
      .select(["c.key", "c.digest", "c.text"])
      .where("o.tenant_id", "=", tenant)

  return {
    get: async ({ tenant, flow }) => {
      const row = await origins(tenant).where("o.flow_id", "=", flow).executeTakeFirst()
      return row && originOf(row)
    },

    of: async ({ tenant, flows }) => {
      const found = await inPortions(flows, async (ids) => {
        const rows = await origins(tenant).where("o.flow_id", "in", ids).execute()
        return rows.map((row) => [row.flow_id, originOf(row)] as const)
      })
      return new Map(found)
    },

    bySource: async ({ tenant, source }) => {
      const rows = await db
        .selectFrom("flow_origins as o")
        .innerJoin("flows as f", (join) =>
          join.onRef("f.tenant_id", "=", "o.tenant_id").onRef("f.id", "=", "o.flow_id"),
        )
        .select("o.flow_id")
        .where("o.tenant_id", "=", tenant)
        .where("o.source", "=", source)
        .where("f.deleted_at", "is", null)
        .orderBy("o.flow_id")
        .execute()
      return rows.map((row) => row.flow_id)
    },

    set: async ({ tenant, flow, kind, source, sourceDigest, base }) => {
      const content = prepareContent(base)
      await putContent(context, tenant, content)
      const columns = { kind, source, source_digest: sourceDigest, base_key: content.key, at: context.clock.now() }
      await db
        .insertInto("flow_origins")
        .values({ tenant_id: tenant, flow_id: flow, ...columns })
        .onConflict((conflict) => conflict.columns(["tenant_id", "flow_id"]).doUpdateSet(columns))
        .execute()
    },

    remove: async ({ tenant, flow }) => {
      await db.deleteFrom("flow_origins").where("tenant_id", "=", tenant).where("flow_id", "=", flow).execute()
    },
  }
}

const originOf = (row: Tables["flow_origins"] & Tables["contents"]): OriginRecord => ({
  kind: row.kind,
  source: row.source,
  sourceDigest: row.source_digest,
  base: contentOf(row),
  at: row.at,
})
