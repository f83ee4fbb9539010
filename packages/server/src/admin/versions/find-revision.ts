import { refuse, type Refusal } from "../../http/refusal.ts"
import type { SavedContent } from "../../store/content-store.ts"
import type { FlowRecord } from "../../store/flow-store.ts"
import type { RevisionRecord } from "../../store/revision-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { noSuchFlow } from "../flows/flow-detail.ts"

export interface OneRevision {
  readonly tenant: string
  readonly flow: string
  readonly revision: number
}

export interface FoundRevision {
  readonly flow: FlowRecord
  readonly draft: SavedContent
  readonly revision: RevisionRecord
  readonly content: SavedContent
}

/** A revision of a flow that is not deleted, with its content and the flow's draft. */
export const findRevision = async (
  { tenant, flow, revision }: OneRevision,
  store: StoreTransaction,
): Promise<FoundRevision | Refusal> => {
  const found = await store.flows.get({ tenant, flow })
  if (!found) return noSuchFlow(flow)
  const saved = await store.revisions.get({ tenant, flow, revision })
  return saved
    ? { ...found, ...saved }
    : refuse("revision.not-found", `“${found.flow.name}” has no revision ${revision}.`)
}
