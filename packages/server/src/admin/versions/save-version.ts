import type { Handler } from "../../http/mount.ts"
import { Refusal } from "../../http/refusal.ts"
import { allOrNothing } from "../all-or-nothing.ts"
import { changeDetail } from "../change-detail.ts"
import { savedMeanwhile } from "../flows/saved-meanwhile.ts"
import { whyOtherFlow } from "../flows/why-other-flow.ts"
import type { Services } from "../services.ts"
import type { saveVersion } from "./contract.ts"
import { findVersion, noSuchVersion } from "./find-version.ts"
import { versionDetail } from "./version-detail.ts"

/** Saves a version; the draft of the flow stays as it is. */
export const saveVersionHandler =
  (services: Services): Handler<typeof saveVersion> =>
  async ({ params, body: { revision, document, note }, caller }) => {
    const refusal = await allOrNothing(services.store, async (tx) => {
      const found = await findVersion(params, tx)
      if (found instanceof Refusal) return found
      const refused = whyOtherFlow(document, found.flow)
      if (refused) return refused
      const saved = await tx.versions.save({ ...params, revision, document, note, by: caller.name })
      if (saved.kind === "not-found") return noSuchVersion(found.flow.name)
      if (saved.kind === "conflict") return savedMeanwhile(saved.version, revision)
      if (saved.kind === "unchanged") return undefined
      await tx.audit.append({
        tenant: params.tenant,
        by: caller.name,
        action: "version.saved",
        subject: params.flow,
        digest: saved.version.digest,
        detail: changeDetail(
          {
            before: { revision: found.version.revision, document: found.content.document },
            after: { revision: saved.version.revision, document },
          },
          { version: params.version, name: saved.version.name },
        ),
      })
      return undefined
    })
    return refusal ?? versionDetail(params, services)
  }
