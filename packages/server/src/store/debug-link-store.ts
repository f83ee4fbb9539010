import type { ToSave } from "./content-store.ts"

/** A link that runs one content of a flow for a while. Its token is stored hashed. */
export interface DebugLinkRecord {
  readonly id: string
  readonly flow: string
  /** What it runs; of what was not saved, the newest revision at that time. */
  readonly revision: number
  /** Digest of the flow that it runs. */
  readonly digest: string
  /** Key of the content that it runs where that was not saved, and so is in no revision. */
  readonly content: string | null
  readonly singleUse: boolean
  readonly createdAt: number
  readonly createdBy: string
  readonly expiresAt: number
  /** When it was opened last. */
  readonly usedAt: number | null
}

interface OneLink {
  readonly tenant: string
  readonly id: string
}

/** Debug links (P8.6). */
export interface DebugLinkStore {
  /** `unsaved`: a document that is in no revision; it is kept as the content of this link. */
  readonly add: (
    link: Omit<DebugLinkRecord, "content" | "createdAt" | "usedAt"> & {
      readonly tenant: string
      readonly hash: string
      readonly unsaved?: ToSave | undefined
    },
  ) => Promise<DebugLinkRecord>
  /** Also where it has expired or was used, until it is cleaned away. */
  readonly get: (link: OneLink) => Promise<DebugLinkRecord | undefined>
  /** Those of a flow whose time is not over, used ones among them, newest first. */
  readonly list: (flow: { readonly tenant: string; readonly flow: string }) => Promise<readonly DebugLinkRecord[]>
  /** Opens a link: of one for a single use the first caller gets it. `undefined` where it is unknown, used up or expired. */
  readonly use: (link: { readonly tenant: string; readonly hash: string }) => Promise<DebugLinkRecord | undefined>
  /** Ends its time now. Runs that it began go on. `not-found`: it is unknown, or its time is over. */
  readonly revoke: (link: OneLink) => Promise<"revoked" | "not-found">
}
