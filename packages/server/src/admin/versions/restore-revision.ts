import type { Handler } from "../../http/mount.ts"
import { Refusal } from "../../http/refusal.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { flowDetail } from "../flows/flow-detail.ts"
import { saveDraft } from "../flows/save-draft.ts"
import type { Services } from "../services.ts"
import type { restoreRevision } from "./contract.ts"
import { findRevision } from "./find-revision.ts"

/** Makes the content of a revision the draft again, as a new revision: history is never rewritten. */
export const restoreRevisionHandler =
  (services: Services): Handler<typeof restoreRevision> =>
  async ({ params, body, caller }) => {
    const { tenant, flow, revision } = params
    const refusal = await allOrNothing(services.store, async (tx) => {
      const found = await findRevision(params, tx)
      if (found instanceof Refusal) return found
      const { document } = found.content
      const note = body.note || `Revision ${revision}`
      return saveDraft(
        { revision: body.draft, document, note, action: "restored" },
        { tx, tenant, before: found, caller },
        { restored: revision },
      )
    })
    return refusal ?? flowDetail(flow, { tenant, services })
  }
