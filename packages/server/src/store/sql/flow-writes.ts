import type { FlowDocument } from "@gatewright/flow"
import type { SavedContent } from "../content-store.ts"
import type { FlowRecord, OneFlow } from "../flow-store.ts"
import type { RevisionAction } from "../revision-store.ts"
import { contentOf } from "../content-of.ts"
import { putContent } from "./contents.ts"
import { draftColumns, flowOf, liveColumns, notLive, statusWith, tagsOf, type FlowRow } from "./flow-row.ts"
import { notePublication } from "./note-publication.ts"
import type { SqlContext } from "./sql-context.ts"
import { sqlText } from "./sql-text.ts"

/** Who saves what, and why. */
interface Save {
  readonly content: SavedContent
  readonly by: string
  readonly note: string | undefined
  readonly action: RevisionAction
}

/** Adds a flow with its first revision. */
export const addFlow = async (
  tx: SqlContext,
  { tenant, content, by, note, action }: Save & { readonly tenant: string },
): Promise<FlowRow> => {
  await putContent(tx, tenant, content)
  const { id, category, type } = content.document.flow
  const now = tx.clock.now()
  const row = await tx.db
    .insertInto("flows")
    .values({
      tenant_id: tenant,
      id,
      category,
      type,
      ...draftColumns(content, 1),
      ...notLive,
      is_default: 0,
      created_at: now,
      created_by: by,
      ...changedBy(tx, by),
      deleted_at: null,
      deleted_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await addRevision(tx, row, { revision: 1, content, by, note, action, version: null })
  await addTags(tx, row, content.document)
  return row
}

export const rowOf = ({ db }: SqlContext, { tenant, flow }: OneFlow): Promise<FlowRow | undefined> =>
  db.selectFrom("flows").selectAll().where("tenant_id", "=", tenant).where("id", "=", flow).executeTakeFirst()

export const draftOf = async ({ db }: SqlContext, row: FlowRow): Promise<SavedContent> =>
  contentOf(
    await db
      .selectFrom("contents")
      .selectAll()
      .where("tenant_id", "=", row.tenant_id)
      .where("key", "=", row.draft_key)
      .executeTakeFirstOrThrow(),
  )

/** Saves a content as the next revision of the draft. `follows`: what runs becomes that revision as well. */
export const save = async (
  tx: SqlContext,
  row: FlowRow,
  { content, by, note, action, follows }: Save & { readonly follows: boolean },
) => {
  refuseOtherFlow(row, content.document)
  if (content.key === row.draft_key) return { kind: "unchanged", flow: flowOf(row) } as const
  await putContent(tx, row.tenant_id, content)
  const revision = row.last_revision + 1
  const draft = draftColumns(content, revision)
  await addRevision(tx, row, { revision, content, by, note, action, version: null })
  if (draft.head !== row.head) await setTags(tx, row, content.document)
  if (follows) await notePublication(tx, row, { revision, by })
  const live = follows
    ? liveColumns(draft, { revision, key: content.key, digest: content.digest })
    : { status: statusWith(row, content.digest) }
  return { kind: "saved", flow: await set(tx, row, { ...draft, ...live, ...changedBy(tx, by) }) } as const
}

export const set = async ({ db }: SqlContext, row: FlowRow, columns: Partial<FlowRow>): Promise<FlowRecord> =>
  flowOf(
    await db
      .updateTable("flows")
      .set(columns)
      .where("tenant_id", "=", row.tenant_id)
      .where("id", "=", row.id)
      .returningAll()
      .executeTakeFirstOrThrow(),
  )

export const changedBy = ({ clock }: SqlContext, by: string) => ({ changed_at: clock.now(), changed_by: by })

/** Adds a revision of the draft's line, or of a version's. */
export const addRevision = async (
  { db, clock }: SqlContext,
  row: FlowRow,
  {
    revision,
    content,
    by,
    note,
    action,
    version,
  }: Save & { readonly revision: number; readonly version: string | null },
): Promise<void> => {
  await db
    .insertInto("flow_revisions")
    .values({
      tenant_id: row.tenant_id,
      flow_id: row.id,
      revision,
      content_key: content.key,
      digest: content.digest,
      created_by: by,
      created_at: clock.now(),
      note: note ?? "",
      action,
      version,
    })
    .execute()
}

const setTags = async (tx: SqlContext, row: FlowRow, document: FlowDocument): Promise<void> => {
  await tx.db.deleteFrom("flow_tags").where("tenant_id", "=", row.tenant_id).where("flow_id", "=", row.id).execute()
  await addTags(tx, row, document)
}

const addTags = async ({ db }: SqlContext, row: FlowRow, document: FlowDocument): Promise<void> => {
  const tags = tagsOf(document)
  if (tags.length === 0) return
  await db
    .insertInto("flow_tags")
    .values(tags.map((tag) => ({ tenant_id: row.tenant_id, flow_id: row.id, tag })))
    .execute()
}

/** What a caller has to see to before it saves: the store would mix up two flows. */
export const refuseOtherFlow = (row: FlowRow, { flow }: FlowDocument): void => {
  if (flow.id !== row.id || sqlText(flow.category) !== row.category || sqlText(flow.type) !== row.type) {
    throw new Error(`The document of ${flow.id} (${flow.category}, ${flow.type}) was saved as ${row.id}.`)
  }
}
