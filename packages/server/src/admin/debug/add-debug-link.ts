import type { z } from "zod"
import type { Handler } from "../../http/mount.ts"
import { Refusal } from "../../http/refusal.ts"
import { hashToken } from "../../ports/hash-token.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { noSuchFlow } from "../flows/flow-detail.ts"
import type { Services } from "../services.ts"
import { findRevision, type FoundRevision } from "../versions/find-revision.ts"
import { findVersion } from "../versions/find-version.ts"
import type { addDebugLink } from "./contract.ts"
import { debugLinkRow } from "./debug-link-row.ts"
import { whyNotDebugged } from "./why-not-debugged.ts"

/** Makes a debug link on a content as it is now. Its token is told once. */
export const addDebugLinkHandler =
  ({ store, clock, random, config }: Services): Handler<typeof addDebugLink> =>
  async ({ params: { tenant, flow }, body: { ttl, singleUse, source }, caller }) => {
    const token = random.token()
    const added = await allOrNothing(store, async (tx) => {
      const found = await contentOf({ tenant, flow, source }, tx)
      if (found instanceof Refusal) return found
      const { revision, content } = found
      const refusal = await whyNotDebugged({ revision, document: content.document }, { tenant, tx, caller })
      if (refusal) return refusal
      const link = await tx.debugLinks.add({
        tenant,
        id: `debug_${random.token()}`,
        hash: hashToken(token),
        flow,
        revision: revision.revision,
        digest: content.digest,
        singleUse,
        createdBy: caller.name,
        expiresAt: clock.now() + ttl * 1000,
      })
      await tx.audit.append({
        tenant,
        by: caller.name,
        action: "flow.debug-link-made",
        subject: flow,
        digest: content.digest,
        detail: JSON.stringify({ name: found.flow.name, revision: revision.revision, ttl, singleUse, link: link.id }),
      })
      return link
    })
    return added instanceof Refusal
      ? added
      : { ...debugLinkRow(added), url: `${config.publicUrl}/${tenant}/debug/${token}` }
  }

interface Wanted {
  readonly tenant: string
  readonly flow: string
  readonly source: z.output<NonNullable<(typeof addDebugLink)["body"]>>["source"]
}

const contentOf = async (
  { tenant, flow, source }: Wanted,
  tx: StoreTransaction,
): Promise<Pick<FoundRevision, "flow" | "revision" | "content"> | Refusal> => {
  switch (source.kind) {
    case "revision":
      return findRevision({ tenant, flow, revision: source.revision }, tx)
    case "version": {
      const found = await findVersion({ tenant, flow, version: source.version }, tx)
      return found instanceof Refusal ? found : findRevision({ tenant, flow, revision: found.version.revision }, tx)
    }
    case "draft": {
      const found = await tx.flows.get({ tenant, flow })
      return found ? findRevision({ tenant, flow, revision: found.flow.revision }, tx) : noSuchFlow(flow)
    }
  }
}
