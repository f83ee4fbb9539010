import type { Handler } from "../../http/mount.ts"
import type { Services } from "../services.ts"
import type { revokeDebugLink } from "./contract.ts"
import { findDebugLink, noSuchLink } from "./find-debug-link.ts"

/** Ends a link. One whose time is over already is as it should be. */
export const revokeDebugLinkHandler =
  ({ store }: Services): Handler<typeof revokeDebugLink> =>
  ({ params, caller }) =>
    store.transaction(async (tx) => {
      const { tenant, flow, link: id } = params
      if (!(await findDebugLink(params, tx))) return noSuchLink()
      if ((await tx.debugLinks.revoke({ tenant, id })) === "revoked") {
        const detail = JSON.stringify({ link: id })
        await tx.audit.append({ tenant, by: caller.name, action: "flow.debug-link-revoked", subject: flow, detail })
      }
      return undefined
    })
