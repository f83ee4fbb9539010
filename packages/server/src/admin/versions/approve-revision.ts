import type { Handler } from "../../http/mount.ts"
import { refuse, Refusal } from "../../http/refusal.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import type { Services } from "../services.ts"
import { authorsOf } from "./authors-of.ts"
import type { approveRevision } from "./contract.ts"
import { findRevision } from "./find-revision.ts"
import { linesOf } from "./lines-of.ts"
import { revisionRow } from "./revision-row.ts"

/** A person says that what others saved may go live. A program has no word to give. */
export const approveRevisionHandler =
  ({ store }: Services): Handler<typeof approveRevision> =>
  async ({ params, caller }) => {
    if (caller.kind === "token") {
      return refuse("approval.not-a-person", "A token can't approve: approval is the word of a second person.")
    }
    const found = await allOrNothing(store, async (tx) => {
      const revision = await findRevision(params, tx)
      if (revision instanceof Refusal) return revision
      const [revisions, publications] = [await tx.revisions.list(params), await tx.revisions.publications(params)]
      if (authorsOf(revision.revision, { revisions, publications }).has(caller.name)) {
        return refuse(
          "approval.own-work",
          `You saved something of revision ${params.revision} yourself. Ask somebody who did not.`,
        )
      }
      await tx.approvals.add({ ...params, person: caller.id, by: caller.name })
      await tx.audit.append({
        tenant: params.tenant,
        by: caller.name,
        action: "flow.approved",
        subject: params.flow,
        digest: revision.content.digest,
        detail: JSON.stringify({ revision: params.revision }),
      })
      return revision
    })
    if (found instanceof Refusal) return found
    return revisionRow(found.revision, await linesOf(found.flow, { tenant: params.tenant, store }))
  }
