/** Who did what. Entries are added and never changed. */
interface AuditEntry {
  readonly at: number
  /** Name of the person. */
  readonly by: string
  /** What was done: `flow.created`, `flow.published`, `flow.imported`, ... */
  readonly action: string
  /** Id of what it was done to. */
  readonly subject: string
  /** Digest of the content, where there is one. */
  readonly digest: string | null
  /** More, as a JSON text without secrets. */
  readonly detail: string
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
  /** Newest first. */
  readonly list: (query: { readonly tenant: string; readonly limit: number }) => Promise<readonly AuditEntry[]>
}
