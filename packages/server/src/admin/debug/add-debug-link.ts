import type { Handler } from "../../http/mount.ts"
import { Refusal } from "../../http/refusal.ts"
import { hashToken } from "../../ports/hash-token.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import type { Services } from "../services.ts"
import type { addDebugLink } from "./contract.ts"
import { debugLinkRow } from "./debug-link-row.ts"
import { debuggedContent } from "./debugged-content.ts"
import { whyNotDebugged } from "./why-not-debugged.ts"

/** Makes a debug link on a content as it is now. Its token is told once. */
export const addDebugLinkHandler =
  ({ store, clock, random, config, catalogue }: Services): Handler<typeof addDebugLink> =>
  async ({ params: { tenant, flow }, body: { ttl, singleUse, source }, caller }) => {
    const token = random.token()
    const added = await allOrNothing(store, async (tx) => {
      const found = await debuggedContent({ tenant, flow, source }, { tx, caller })
      if (found instanceof Refusal) return found
      const { revision, document, digest, unsaved } = found
      const refusal = await whyNotDebugged(found, { tenant, tx, caller, catalogue })
      if (refusal) return refusal
      const link = await tx.debugLinks.add({
        tenant,
        id: `debug_${random.token()}`,
        hash: hashToken(token),
        flow,
        revision: revision.revision,
        digest,
        singleUse,
        createdBy: caller.name,
        expiresAt: clock.now() + ttl * 1000,
        unsaved: unsaved ? document : undefined,
      })
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: "flow.debug-link-made",
        subject: flow,
        digest,
        detail: JSON.stringify({
          name: document.flow.name,
          ...(unsaved ? { unsaved } : { revision: revision.revision }),
          ttl,
          singleUse,
          link: link.id,
        }),
      })
      return { link, category: document.flow.category }
    })
    if (added instanceof Refusal) return added
    const url = `${config.publicUrl}/${tenant}/debug/${token}`
    // A flow without pages answers programs itself.
    const apiUrl = added.category === "api" ? url : `${config.publicUrl}/api/journey/${tenant}/debug/${token}`
    return { ...debugLinkRow(added.link), url, apiUrl }
  }
