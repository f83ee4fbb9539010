import { refuse, type Refusal } from "../../http/refusal.ts"
import type { RevisionRecord } from "../../store/revision-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { authorsOf } from "./authors-of.ts"

/**
 * Why a revision may not go live yet: the tenant asks for the word of a second person, and nobody has given it who saved
 * nothing of it. Whoever publishes may be that person.
 */
export const whyNotApproved = async (
  revision: RevisionRecord,
  { tx, tenant, flow }: { readonly tx: StoreTransaction; readonly tenant: string; readonly flow: string },
): Promise<Refusal | undefined> => {
  if ((await tx.tenants.get(tenant))?.approval !== true) return undefined
  const [revisions, publications, approvals] = [
    await tx.revisions.list({ tenant, flow }),
    await tx.revisions.publications({ tenant, flow }),
    await tx.approvals.of({ tenant, flow, revision: revision.revision }),
  ]
  const authors = authorsOf(revision, { revisions, publications })
  if (approvals.some(({ by }) => !authors.has(by))) return undefined
  return refuse(
    "flow.approval-needed",
    `Revision ${revision.revision} goes live once a second person has approved it: somebody who saved nothing of it (${[...authors].toSorted().join(", ")} did).`,
  )
}
