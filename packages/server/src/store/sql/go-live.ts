import type { FlowRecord } from "../flow-store.ts"
import { flowOf, liveColumns, type FlowRow, type LiveContent } from "./flow-row.ts"
import { changedBy, set } from "./flow-writes.ts"
import { notePublication } from "./note-publication.ts"
import type { SqlContext } from "./sql-context.ts"

/** Makes a revision what runs, the draft's where none is given, and notes it unless it runs already. */
export const goLive = async (
  tx: SqlContext,
  row: FlowRow,
  { revision = row.draft_revision, by }: { readonly revision: number | undefined; readonly by: string },
): Promise<{ readonly kind: "live"; readonly flow: FlowRecord } | { readonly kind: "no-such-revision" }> => {
  if (row.live_revision === revision) return { kind: "live", flow: flowOf(row) }
  const content = await contentAt(tx, row, revision)
  if (!content) return { kind: "no-such-revision" }
  await notePublication(tx, row, { revision, by })
  return { kind: "live", flow: await set(tx, row, { ...liveColumns(row, content), ...changedBy(tx, by) }) }
}

const contentAt = async ({ db }: SqlContext, row: FlowRow, revision: number): Promise<LiveContent | undefined> => {
  if (revision === row.draft_revision) return { revision, key: row.draft_key, digest: row.draft_digest }
  const found = await db
    .selectFrom("flow_revisions")
    .select(["content_key as key", "digest"])
    .where("tenant_id", "=", row.tenant_id)
    .where("flow_id", "=", row.id)
    .where("revision", "=", revision)
    .executeTakeFirst()
  return found && { revision, ...found }
}
