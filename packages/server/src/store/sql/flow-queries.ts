import { freeName, idsThatMean, nameStem } from "@gatewright/flow"
import type { FlowFilter, FlowRecord, FlowStore, LiveFlow } from "../flow-store.ts"
import { sqlBindings } from "./bindings.ts"
import { containing } from "./containing.ts"
import { contentOf } from "../content-of.ts"
import { flowOf } from "./flow-row.ts"
import { inPortions } from "./in-portions.ts"
import { lockTenant } from "./lock-tenant.ts"
import type { SqlContext } from "./sql-context.ts"
import { sqlText } from "./sql-text.ts"

type Queries = Pick<
  FlowStore,
  | "list"
  | "tags"
  | "countByCategory"
  | "get"
  | "drafts"
  | "byIds"
  | "namesLike"
  | "freeName"
  | "callersOf"
  | "live"
  | "defaultOf"
>

/** The reading half of the flow store. */
export const sqlFlowQueries = (context: SqlContext): Queries => {
  const { db } = context
  const flowsOf = (tenant: string) =>
    db.selectFrom("flows").where("flows.tenant_id", "=", tenant).where("flows.deleted_at", "is", null)
  const draftsOf = (tenant: string) =>
    flowsOf(tenant)
      .innerJoin("contents as c", (join) =>
        join.onRef("c.tenant_id", "=", "flows.tenant_id").onRef("c.key", "=", "flows.draft_key"),
      )
      .selectAll("flows")
      .select(["c.key", "c.digest", "c.text"])
  const liveFlows = (tenant: string) =>
    flowsOf(tenant)
      .where("live_revision", "is not", null)
      .select(["id", "category", "type", "live_revision as revision", "live_digest as digest"])
      .$narrowType<Pick<LiveFlow, "revision" | "digest">>()

  const namesLike: Queries["namesLike"] = async ({ tenant, name }) => {
    const stem = sqlText(nameStem(name))
    const rows = await flowsOf(tenant)
      .select("name")
      .where("name", ">=", stem)
      .where("name", "<", `${stem} )`)
      .execute()
    return new Set(rows.map((row) => row.name))
  }

  return {
    list: async ({ tenant, ...filter }) => {
      const matching = matchingFlows(context, tenant, filter)
      const { order, page, size } = filter
      const counted = await matching.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow()
      const rows = await matching
        .selectAll("flows")
        .orderBy(sortColumns[filter.sort], order)
        .orderBy("flows.id", order)
        .limit(size)
        .offset((page - 1) * size)
        .execute()
      return { flows: rows.map(flowOf), total: counted.total }
    },

    tags: async ({ tenant, category }) => {
      const rows = await flowsOf(tenant)
        .innerJoin("flow_tags as t", (join) =>
          join.onRef("t.tenant_id", "=", "flows.tenant_id").onRef("t.flow_id", "=", "flows.id"),
        )
        .$if(category !== undefined, (query) => query.where("flows.category", "=", category ?? ""))
        .select("t.tag")
        .distinct()
        .orderBy("t.tag")
        .execute()
      return rows.map(({ tag }) => tag)
    },

    countByCategory: async (tenant) => {
      const rows = await flowsOf(tenant)
        .select(["category", ({ fn }) => fn.countAll<number>().as("flows")])
        .groupBy("category")
        .execute()
      return new Map(rows.map(({ category, flows }) => [category, flows]))
    },

    get: async ({ tenant, flow }) => {
      await holdInTransaction(context, tenant)
      const row = await draftsOf(tenant).where("flows.id", "=", flow).executeTakeFirst()
      return row && { flow: flowOf(row), draft: contentOf(row) }
    },

    drafts: async ({ tenant, ids }) => {
      await holdInTransaction(context, tenant)
      const wanted = ids === "all" ? (await flowsOf(tenant).select("id").execute()).map(({ id }) => id) : ids
      return inPortions(wanted, async (some) => {
        const rows = await draftsOf(tenant).where("flows.id", "in", some).execute()
        return rows.map((row) => ({ flow: flowOf(row), draft: contentOf(row) }))
      })
    },

    byIds: async ({ tenant, ids, deleted }) => {
      if (ids.length === 0) return []
      await holdInTransaction(context, tenant)
      const rows = await inPortions(ids, (some) =>
        db
          .selectFrom("flows")
          .selectAll()
          .where("tenant_id", "=", tenant)
          .where("id", "in", some)
          .$if(deleted === "left-out", (query) => query.where("deleted_at", "is", null))
          .execute(),
      )
      return rows.map(flowOf)
    },

    namesLike,
    freeName: async (query) => {
      const taken = await namesLike(query)
      return freeName(query.name, { has: (name) => taken.has(sqlText(name)) })
    },

    callersOf: (flow) => callersOf(context, flow),

    live: ({ tenant, flow }) => liveFlows(tenant).where("id", "=", flow).executeTakeFirst(),

    defaultOf: ({ tenant, category, type }) =>
      liveFlows(tenant)
        .where("category", "=", category)
        .where("type", "=", type)
        .where("is_default", "=", 1)
        .executeTakeFirst(),
  }
}

/** The other flows whose draft or live content calls this one, by its id or by one that is bound to it. */
export const callersOf = async (
  context: SqlContext,
  { tenant, flow }: { readonly tenant: string; readonly flow: string },
): Promise<readonly FlowRecord[]> => {
  const { db } = context
  const ids = idsThatMean(await sqlBindings(context).get(tenant), flow)
  if (ids.length === 0) return []
  const calling = db
    .selectFrom("content_calls")
    .select("content_key")
    .where("tenant_id", "=", tenant)
    .where("flow_id", "in", ids)
  const rows = await db
    .selectFrom("flows")
    .selectAll()
    .where("tenant_id", "=", tenant)
    .where("deleted_at", "is", null)
    .where("id", "<>", flow)
    .where((flows) => flows.or([flows("draft_key", "in", calling), flows("live_key", "in", calling)]))
    .orderBy("name_key")
    .orderBy("id")
    .execute()
  return rows.map(flowOf)
}

/** What a transaction reads of flows is still so when it decides on it. */
const holdInTransaction = async (context: SqlContext, tenant: string): Promise<void> => {
  if (context.db.isTransaction) await lockTenant(context, tenant)
}

const sortColumns = {
  name: "flows.name_key",
  type: "flows.type",
  status: "flows.status",
  changedAt: "flows.changed_at",
} as const

const matchingFlows = ({ db }: SqlContext, tenant: string, filter: FlowFilter) => {
  const { category, type, status, tag, search } = filter
  let query = db.selectFrom("flows").where("flows.tenant_id", "=", tenant).where("flows.deleted_at", "is", null)
  if (category !== undefined) query = query.where("flows.category", "=", category)
  if (type !== undefined) query = query.where("flows.type", "=", type)
  if (status !== undefined) query = query.where("flows.status", "=", status)
  if (search !== undefined && search.trim() !== "") query = query.where(containing("flows.search_text", search))
  if (tag !== undefined) {
    query = query.where((flows) =>
      flows.exists(
        flows
          .selectFrom("flow_tags as t")
          .select("t.tag")
          .whereRef("t.tenant_id", "=", "flows.tenant_id")
          .whereRef("t.flow_id", "=", "flows.id")
          .where("t.tag", "=", tag),
      ),
    )
  }
  return query
}
