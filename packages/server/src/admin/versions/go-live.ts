import type { Caller } from "../../http/caller.ts"
import { Refusal } from "../../http/refusal.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { changeDetail } from "../change-detail.ts"
import { noSuchFlow } from "../flows/flow-detail.ts"
import { healthOf } from "../flows/health.ts"
import { whyBlocked } from "../flows/why-blocked.ts"
import type { Services } from "../services.ts"
import { findRevision, type OneRevision } from "./find-revision.ts"
import { whyNotApproved } from "./why-not-approved.ts"

/**
 * Makes a revision what runs, after the checks of that very content and, where the tenant asks for it, the word of a
 * second person. An inactive flow becomes active with it.
 */
export const goLive = async (
  place: OneRevision,
  { tx, services, caller }: { readonly tx: StoreTransaction; readonly services: Services; readonly caller: Caller },
): Promise<Refusal | undefined> => {
  const { tenant } = place
  const found = await findRevision(place, tx)
  if (found instanceof Refusal) return found
  const { flow, revision, content } = found
  // It runs already: nothing changes, and the audit log has nothing to tell.
  if (flow.live?.revision === revision.revision) return undefined
  const health = await healthOf(content.document, { tenant, services, store: tx })
  if (health.blocked) return whyBlocked(content.document.flow.name, health)
  const refusal = await whyNotApproved(revision, { tx, tenant, flow: flow.id })
  if (refusal) return refusal
  const change = { ...place, by: caller.name }
  const before = flow.live && (await tx.revisions.get({ ...place, revision: flow.live.revision }))
  const done = await (flow.live ? tx.flows.publish(change) : tx.flows.activate(change))
  if (done.kind === "not-found") return noSuchFlow(place.flow)
  if (done.kind === "inactive" || done.kind === "no-such-revision") {
    throw new Error(`revision ${place.revision} of ${place.flow} is there and did not go live: ${done.kind}`)
  }
  await tx.audit.append({
    tenant,
    by: caller.name,
    action: flow.live ? "flow.published" : "flow.activated",
    subject: place.flow,
    digest: content.digest,
    detail: changeDetail({
      before: before && { revision: before.revision.revision, document: before.content.document },
      after: { revision: place.revision, document: content.document },
    }),
  })
  return undefined
}
