/** A mail that was kept because no SMTP connection is configured. */
interface OutboxMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string | null
  readonly language: string
  readonly createdAt: number
}

export interface OutboxStore {
  /** A repeated `key` adds nothing. */
  readonly insert: (
    mail: Omit<OutboxMail, "createdAt"> & { readonly tenant: string; readonly key: string },
  ) => Promise<void>
  /** Newest first. */
  readonly list: (query: { readonly tenant: string; readonly limit: number }) => Promise<readonly OutboxMail[]>
}
