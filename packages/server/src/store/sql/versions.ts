import type { OneVersion, VersionRecord, VersionStore } from "../version-store.ts"
import { contentOf } from "../content-of.ts"
import { prepareContent, putContent } from "./contents.ts"
import type { FlowRow } from "./flow-row.ts"
import { addRevision, changedBy, refuseOtherFlow, set } from "./flow-writes.ts"
import { notFound, onFlow } from "./on-flow.ts"
import type { SqlContext } from "./sql-context.ts"
import { folded } from "./sql-text.ts"
import type { Tables } from "./tables.ts"

type VersionRow = Tables["flow_versions"]

export const sqlVersions = (context: SqlContext): VersionStore => ({
  list: async ({ tenant, flow }) => {
    const rows = await context.db
      .selectFrom("flow_versions")
      .selectAll()
      .where("tenant_id", "=", tenant)
      .where("flow_id", "=", flow)
      .orderBy("changed_at", "desc")
      .orderBy("revision", "desc")
      .execute()
    return rows.map(versionOf)
  },

  get: async ({ tenant, flow, version }) => {
    const row = await context.db
      .selectFrom("flow_versions as v")
      .innerJoin("contents as c", (join) =>
        join.onRef("c.tenant_id", "=", "v.tenant_id").onRef("c.key", "=", "v.content_key"),
      )
      .selectAll("v")
      .select(["c.key", "c.text"])
      .where("v.tenant_id", "=", tenant)
      .where("v.flow_id", "=", flow)
      .where("v.id", "=", version)
      .executeTakeFirst()
    return row && { version: versionOf(row), content: contentOf(row) }
  },

  create: ({ version, name, description, document, by, ...flow }) => {
    const content = prepareContent(document)
    return onFlow(context, flow, async (tx, row) => {
      refuseOtherFlow(row, document)
      if (await isTaken(tx, row, { name, version })) return { kind: "name-taken" } as const
      const revision = await nextRevision(tx, row)
      await putContent(tx, row.tenant_id, content)
      await addRevision(tx, row, { revision, content, by, note: undefined, action: "created", version })
      const now = tx.clock.now()
      const added: VersionRow = {
        tenant_id: row.tenant_id,
        flow_id: row.id,
        id: version,
        ...named(name, description),
        revision,
        content_key: content.key,
        digest: content.digest,
        created_at: now,
        created_by: by,
        ...changedBy(tx, by),
      }
      const stored = await tx.db.insertInto("flow_versions").values(added).returningAll().executeTakeFirstOrThrow()
      return { kind: "created", version: versionOf(stored) } as const
    })
  },

  save: ({ version, revision, document, by, note, ...flow }) => {
    const content = prepareContent(document)
    return onFlow(context, flow, async (tx, row) => {
      refuseOtherFlow(row, document)
      const before = await versionRow(tx, { ...flow, version })
      if (!before) return notFound
      if (before.revision !== revision) return { kind: "conflict", version: versionOf(before) } as const
      if (before.content_key === content.key) return { kind: "unchanged", version: versionOf(before) } as const
      const next = await nextRevision(tx, row)
      await putContent(tx, row.tenant_id, content)
      await addRevision(tx, row, { revision: next, content, by, note, action: "saved", version })
      const columns = { revision: next, content_key: content.key, digest: content.digest, ...changedBy(tx, by) }
      return { kind: "saved", version: versionOf(await setVersion(tx, before, columns)) } as const
    })
  },

  rename: ({ version, name, description, by, ...flow }) =>
    onFlow(context, flow, async (tx, row) => {
      const before = await versionRow(tx, { ...flow, version })
      if (!before) return notFound
      if (await isTaken(tx, row, { name, version })) return { kind: "name-taken" } as const
      const renamed = await setVersion(tx, before, { ...named(name, description), ...changedBy(tx, by) })
      return { kind: "renamed", version: versionOf(renamed) } as const
    }),

  delete: ({ version, ...flow }) =>
    onFlow(context, flow, async ({ db }, { tenant_id, id }) => {
      const { numDeletedRows } = await db
        .deleteFrom("flow_versions")
        .where("tenant_id", "=", tenant_id)
        .where("flow_id", "=", id)
        .where("id", "=", version)
        .executeTakeFirstOrThrow()
      return numDeletedRows === 0n ? notFound : ({ kind: "deleted" } as const)
    }),
})

/** Takes the next number of the flow; what its draft is stays as it is. */
const nextRevision = async (tx: SqlContext, row: FlowRow): Promise<number> => {
  const revision = row.last_revision + 1
  await set(tx, row, { last_revision: revision })
  return revision
}

const versionRow = ({ db }: SqlContext, { tenant, flow, version }: OneVersion): Promise<VersionRow | undefined> =>
  db
    .selectFrom("flow_versions")
    .selectAll()
    .where("tenant_id", "=", tenant)
    .where("flow_id", "=", flow)
    .where("id", "=", version)
    .executeTakeFirst()

const setVersion = (
  { db }: SqlContext,
  { tenant_id, flow_id, id }: VersionRow,
  columns: Partial<VersionRow>,
): Promise<VersionRow> =>
  db
    .updateTable("flow_versions")
    .set(columns)
    .where("tenant_id", "=", tenant_id)
    .where("flow_id", "=", flow_id)
    .where("id", "=", id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Whether another version of the flow has the name. */
const isTaken = async (
  { db }: SqlContext,
  { tenant_id, id }: FlowRow,
  { name, version }: { readonly name: string; readonly version: string },
): Promise<boolean> => {
  const other = await db
    .selectFrom("flow_versions")
    .select("id")
    .where("tenant_id", "=", tenant_id)
    .where("flow_id", "=", id)
    .where("name_key", "=", folded(name))
    .where("id", "<>", version)
    .executeTakeFirst()
  return other !== undefined
}

const named = (name: string, description: string) => ({ name, name_key: folded(name), description })

const versionOf = (row: VersionRow): VersionRecord => ({
  id: row.id,
  name: row.name,
  description: row.description,
  revision: row.revision,
  digest: row.digest,
  createdAt: row.created_at,
  createdBy: row.created_by,
  changedAt: row.changed_at,
  changedBy: row.changed_by,
})
