import type { ApprovalRecord } from "../../store/approval-store.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { PublicationRecord, RevisionRecord } from "../../store/revision-store.ts"
import type { Store } from "../../store/store.ts"
import type { VersionRecord } from "../../store/version-store.ts"

/** All that is known of the revisions of a flow, without their contents. */
export interface Lines {
  readonly flow: FlowRecord
  /** Newest first. */
  readonly revisions: readonly RevisionRecord[]
  readonly versions: readonly VersionRecord[]
  readonly publications: readonly PublicationRecord[]
  readonly approvals: readonly ApprovalRecord[]
  /** How many runs go on, by the revision that they began with. */
  readonly activeRuns: ReadonlyMap<number, number>
}

/** Looks up the draft and the versions of a flow, and what became of each revision. */
export const linesOf = async (
  flow: FlowRecord,
  { tenant, store }: { tenant: string; store: Store },
): Promise<Lines> => {
  const one = { tenant, flow: flow.id }
  const [revisions, versions, publications, approvals, activeRuns] = await Promise.all([
    store.revisions.list(one),
    store.versions.list(one),
    store.revisions.publications(one),
    store.approvals.list(one),
    store.runs.countActive(one),
  ])
  return { flow, revisions, versions, publications, approvals, activeRuns }
}
