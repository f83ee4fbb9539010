/** Who did what. Entries are added and never changed. */
export interface AuditEntry {
  readonly id: string
  readonly at: number
  /** Name of the person or token. */
  readonly by: string
  /** What was done: `flow.created`, `flow.published`, `plan.applied`, ... */
  readonly action: string
  /** Id of what it was done to. */
  readonly subject: string
  /** Digest of the content, where there is one. */
  readonly digest: string | null
  /** More, as a JSON text without secrets. */
  readonly detail: string
}

/** Entries that fit all that is given. */
export interface AuditFilter {
  readonly tenant: string
  readonly by?: string | undefined
  /** An action, or the part before its dot: `flow` finds `flow.created`. */
  readonly action?: string | undefined
  readonly subject?: string | undefined
  /** In name, action, subject or detail; ignores case. */
  readonly search?: string | undefined
  /** Milliseconds since 1970: from this moment on, and before that one. */
  readonly from?: number | undefined
  readonly until?: number | undefined
}

export interface AuditStore {
  readonly append: (entry: {
    readonly tenant: string
    readonly by: string
    readonly action: string
    readonly subject: string
    readonly digest?: string | undefined
    readonly detail?: string | undefined
  }) => Promise<void>
  /** Newest first. `before` is the entry after which the page begins. */
  readonly list: (
    query: AuditFilter & {
      readonly limit: number
      readonly before?: { readonly at: number; readonly id: string } | undefined
    },
  ) => Promise<readonly AuditEntry[]>
}
