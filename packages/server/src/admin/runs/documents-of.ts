import type { FlowDocument } from "@gatewright/flow"
import type { Trace } from "../../journey/run-trace.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { TrackedRun } from "../../store/trace-store.ts"

/**
 * The flows that a run went through, by id, as they were. A flow that was drawn in several ways is shown as in the revision
 * that the run began with.
 */
export const documentsOf = async (
  { tenant, run, pins }: { readonly tenant: string; readonly run: TrackedRun; readonly pins: Trace["pins"] },
  store: StoreTransaction,
): Promise<Readonly<Record<string, FlowDocument>>> => {
  const saved = await store.revisions.get({ tenant, flow: run.flow, revision: run.flowRevision })
  const drawn = saved?.content.digest === run.digest ? saved.content : undefined
  const documents: Record<string, FlowDocument> = {}
  for (const [id, digest] of [[run.flow, run.digest], ...pins] as const) {
    const content = id === run.flow && drawn ? drawn : await store.contents.byDigest({ tenant, digest })
    if (content) documents[id] = content.document
  }
  return documents
}
