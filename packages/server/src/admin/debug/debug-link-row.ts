import type { DebugLinkRecord } from "../../store/debug-link-store.ts"
import type { DebugLink } from "./contract.ts"

/** A debug link as the API tells it: without its token, which nobody keeps. */
export const debugLinkRow = (link: DebugLinkRecord): DebugLink => ({
  id: link.id,
  revision: link.revision,
  unsaved: link.content !== null,
  singleUse: link.singleUse,
  createdAt: new Date(link.createdAt).toISOString(),
  createdBy: link.createdBy,
  expiresAt: new Date(link.expiresAt).toISOString(),
  usedAt: link.usedAt === null ? null : new Date(link.usedAt).toISOString(),
})
