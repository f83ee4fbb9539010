import { digestOf, type FlowDocument } from "@gatewright/flow"
import type { z } from "zod"
import { withoutRight } from "../../http/authorize.ts"
import type { Caller } from "../../http/caller.ts"
import { Refusal } from "../../http/refusal.ts"
import type { RevisionRecord } from "../../store/revision-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { noSuchFlow } from "../flows/flow-detail.ts"
import { whyOtherFlow } from "../flows/why-other-flow.ts"
import { findRevision } from "../versions/find-revision.ts"
import { findVersion } from "../versions/find-version.ts"
import type { addDebugLink } from "./contract.ts"

/** What a debug link is to run. */
export interface DebuggedContent {
  readonly document: FlowDocument
  readonly digest: string
  /** The revision that it is; of what was not saved, the newest one. */
  readonly revision: RevisionRecord
  readonly unsaved: boolean
}

interface Wanted {
  readonly tenant: string
  readonly flow: string
  readonly source: z.output<NonNullable<(typeof addDebugLink)["body"]>>["source"]
}

/** The content that somebody wants to debug, or why there is none. */
export const debuggedContent = async (
  { tenant, flow, source }: Wanted,
  { tx, caller }: { readonly tx: StoreTransaction; readonly caller: Caller },
): Promise<DebuggedContent | Refusal> => {
  switch (source.kind) {
    case "revision":
      return savedContent({ tenant, flow, revision: source.revision }, tx)
    case "version": {
      const found = await findVersion({ tenant, flow, version: source.version }, tx)
      return found instanceof Refusal ? found : savedContent({ tenant, flow, revision: found.version.revision }, tx)
    }
    case "draft":
      return draftContent({ tenant, flow }, tx)
    case "unsaved": {
      // It is drawn by whoever may draw the flow, though it is saved nowhere.
      const refusal = withoutRight(caller, { tenant, anyOf: ["flow:write"] })
      const draft = refusal ?? (await draftContent({ tenant, flow }, tx))
      if (draft instanceof Refusal) return draft
      const { document } = source
      const { category, type } = draft.document.flow
      return (
        whyOtherFlow(document, { id: flow, category, type }) ?? {
          ...draft,
          document,
          digest: digestOf(document.flow),
          unsaved: true,
        }
      )
    }
  }
}

const draftContent = async (
  { tenant, flow }: Pick<Wanted, "tenant" | "flow">,
  tx: StoreTransaction,
): Promise<DebuggedContent | Refusal> => {
  const found = await tx.flows.get({ tenant, flow })
  return found ? savedContent({ tenant, flow, revision: found.flow.revision }, tx) : noSuchFlow(flow)
}

const savedContent = async (
  place: Parameters<typeof findRevision>[0],
  tx: StoreTransaction,
): Promise<DebuggedContent | Refusal> => {
  const found = await findRevision(place, tx)
  if (found instanceof Refusal) return found
  const { revision, content } = found
  return { revision, document: content.document, digest: content.digest, unsaved: false }
}
