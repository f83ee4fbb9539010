import type { Selectable } from "kysely"
import type { FlowDocument } from "@gatewright/flow"
import type { SavedContent } from "../content-store.ts"
import type { FlowRecord, FlowStatus } from "../flow-store.ts"
import { folded, sqlText } from "./sql-text.ts"
import type { Tables } from "./tables.ts"

export type FlowRow = Selectable<Tables["flows"]>

export const flowOf = (row: FlowRow): FlowRecord => {
  const head: Head = JSON.parse(row.head)
  return {
    id: row.id,
    category: row.category,
    type: row.type,
    ...head,
    status: row.status,
    isDefault: row.is_default === 1,
    revision: row.draft_revision,
    digest: row.draft_digest,
    ...(row.live_revision === null || row.live_digest === null
      ? {}
      : { live: { revision: row.live_revision, digest: row.live_digest } }),
    createdAt: row.created_at,
    createdBy: row.created_by,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    ...(row.deleted_at === null ? {} : { deleted: { at: row.deleted_at, by: row.deleted_by ?? "" } }),
  }
}

/** A revision as what runs has it. */
export interface LiveContent {
  readonly revision: number
  readonly key: string
  readonly digest: string
}

/** The columns that follow from the draft's document. */
export const draftColumns = (content: SavedContent, revision: number) => ({
  ...headColumns(content.document),
  draft_revision: revision,
  last_revision: revision,
  draft_key: content.key,
  draft_digest: content.digest,
})

/** The columns of a flow that runs that revision. */
export const liveColumns = (draft: Pick<FlowRow, "draft_digest">, { revision, key, digest }: LiveContent) => ({
  status: digest === draft.draft_digest ? ("active" as const) : ("draft-changes" as const),
  live_revision: revision,
  live_key: key,
  live_digest: digest,
})

/** The columns of a flow that does not run. */
export const notLive = { status: "inactive", live_revision: null, live_key: null, live_digest: null } as const

/** The status of a flow whose draft has become one with that digest. */
export const statusWith = (row: FlowRow, draftDigest: string): FlowStatus => {
  if (row.live_digest === null) return "inactive"
  return row.live_digest === draftDigest ? "active" : "draft-changes"
}

/** What the tags are looked up by. */
export const tagsOf = ({ flow }: FlowDocument): readonly string[] => [...new Set(flow.tags.map(sqlText))]

type Head = Pick<FlowRecord, "name" | "description" | "tags">

const headColumns = ({ flow: { id, name, description, tags } }: FlowDocument) => ({
  head: JSON.stringify({ name, description, tags } satisfies Head),
  name: sqlText(name),
  name_key: folded(name),
  search_text: folded([name, description, id, ...tags].join("\n")),
})
