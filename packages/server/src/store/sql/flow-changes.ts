import type { Flow } from "@gatewright/flow"
import type { FlowStore } from "../flow-store.ts"
import { atomically } from "./atomically.ts"
import { prepareContent } from "./contents.ts"
import { callersOf } from "./flow-queries.ts"
import { flowOf, notLive } from "./flow-row.ts"
import { addFlow, changedBy, draftOf, rowOf, save, set } from "./flow-writes.ts"
import { goLive } from "./go-live.ts"
import { lockTenant } from "./lock-tenant.ts"
import { notFound, onFlow } from "./on-flow.ts"
import type { SqlContext } from "./sql-context.ts"

type Changes = Pick<
  FlowStore,
  "create" | "saveDraft" | "setHead" | "activate" | "deactivate" | "publish" | "setDefault" | "delete" | "restore"
>

/** The writing half of the flow store. */
export const sqlFlowChanges = (context: SqlContext): Changes => {
  return {
    create: ({ tenant, document, by, note, action = "created" }) => {
      const content = prepareContent(document)
      return atomically(context, async (tx) => {
        await lockTenant(tx, tenant)
        const taken = await rowOf(tx, { tenant, flow: content.document.flow.id })
        if (taken) return { kind: "taken", flow: flowOf(taken) } as const
        const row = await addFlow(tx, { tenant, content, by, note, action })
        return { kind: "created", flow: flowOf(row) } as const
      })
    },

    saveDraft: ({ document, revision, by, note, action = "saved", ...flow }) => {
      const content = prepareContent(document)
      return onFlow(context, flow, async (tx, row) => {
        if (row.draft_revision !== revision) return { kind: "conflict", flow: flowOf(row) } as const
        return save(tx, row, { content, by, note, action, follows: false })
      })
    },

    setHead: ({ head, revision, waits = false, by, ...flow }) =>
      onFlow(context, flow, async (tx, row) => {
        if (revision !== undefined && row.draft_revision !== revision) {
          return { kind: "conflict", flow: flowOf(row) } as const
        }
        const { document } = await draftOf(tx, row)
        const content = prepareContent({ ...document, flow: withHead(document.flow, head) })
        const follows = row.status === "active" && !waits
        return save(tx, row, { content, by, note: undefined, action: "configured", follows })
      }),

    activate: ({ by, revision, ...flow }) =>
      onFlow(context, flow, async (tx, row) => {
        if (row.status !== "inactive") return { kind: "activated", flow: flowOf(row) } as const
        const result = await goLive(tx, row, { revision, by })
        return result.kind === "live" ? ({ kind: "activated", flow: result.flow } as const) : result
      }),

    deactivate: ({ by, ...flow }) =>
      onFlow(context, flow, async (tx, row) => {
        if (row.is_default === 1) return { kind: "is-default" } as const
        if (row.status === "inactive") return { kind: "deactivated", flow: flowOf(row) } as const
        return { kind: "deactivated", flow: await set(tx, row, { ...notLive, ...changedBy(tx, by) }) } as const
      }),

    publish: ({ by, revision, ...flow }) =>
      onFlow(context, flow, async (tx, row) => {
        if (row.status === "inactive") return { kind: "inactive" } as const
        const result = await goLive(tx, row, { revision, by })
        return result.kind === "live" ? ({ kind: "published", flow: result.flow } as const) : result
      }),

    setDefault: ({ by, ...flow }) =>
      onFlow(context, flow, async (tx, row) => {
        if (row.status === "inactive") return { kind: "inactive" } as const
        if (row.is_default === 1) return { kind: "set", flow: flowOf(row) } as const
        const previous = await tx.db
          .updateTable("flows")
          .set({ is_default: 0, ...changedBy(tx, by) })
          .where("tenant_id", "=", row.tenant_id)
          .where("category", "=", row.category)
          .where("type", "=", row.type)
          .where("is_default", "=", 1)
          .returningAll()
          .executeTakeFirst()
        const now = await set(tx, row, { is_default: 1, ...changedBy(tx, by) })
        return { kind: "set", flow: now, ...(previous ? { previous: flowOf(previous) } : {}) } as const
      }),

    delete: ({ by, together = [], ...flow }) =>
      onFlow(context, flow, async (tx, row) => {
        if (row.is_default === 1) return { kind: "is-default" } as const
        const callers = (await callersOf(tx, flow)).filter(({ id }) => !together.includes(id))
        if (callers.length > 0) return { kind: "called", by: callers } as const
        await set(tx, row, { ...notLive, deleted_at: tx.clock.now(), deleted_by: by })
        return { kind: "deleted" } as const
      }),

    restore: ({ by, ...flow }) =>
      atomically(context, async (tx) => {
        await lockTenant(tx, flow.tenant)
        const row = await rowOf(tx, flow)
        if (!row || row.deleted_at === null) return notFound
        const restored = await set(tx, row, { deleted_at: null, deleted_by: null, ...changedBy(tx, by) })
        return { kind: "restored", flow: restored } as const
      }),
  }
}

const withHead = (flow: Flow, { name, description, tags, tracking }: Head): Flow => ({
  ...flow,
  name: name ?? flow.name,
  description: description ?? flow.description,
  tags: tags ?? flow.tags,
  tracking: tracking ?? flow.tracking,
})
type Head = Parameters<FlowStore["setHead"]>[0]["head"]
