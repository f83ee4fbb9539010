/** A link that runs one content of a flow for a while. Its token is stored hashed. */
export interface DebugLinkRecord {
  readonly id: string
  readonly flow: string
  readonly revision: number
  /** Digest of the flow that it runs. */
  readonly digest: string
  readonly singleUse: boolean
  readonly createdAt: number
  readonly createdBy: string
  readonly expiresAt: number
  /** When it was opened last. */
  readonly usedAt: number | null
}

/** Debug links (P8.6). */
export interface DebugLinkStore {
  readonly add: (
    link: Omit<DebugLinkRecord, "createdAt" | "usedAt"> & { readonly tenant: string; readonly hash: string },
  ) => Promise<DebugLinkRecord>
  /** Also where it has expired or was used, until it is cleaned away. */
  readonly get: (link: { readonly tenant: string; readonly id: string }) => Promise<DebugLinkRecord | undefined>
  /** Opens a link: of one for a single use the first caller gets it. `undefined` where it is unknown, used up or expired. */
  readonly use: (link: { readonly tenant: string; readonly hash: string }) => Promise<DebugLinkRecord | undefined>
}
