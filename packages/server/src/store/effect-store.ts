/** Idempotency keys of effects outside the database, e.g. mails. Effects inside it keep theirs in their own transaction. */
export interface EffectStore {
  /** The result that was remembered for this key. */
  readonly get: (effect: { readonly tenant: string; readonly key: string }) => Promise<string | undefined>
  /** Remembers the result for a key; the first one stays. */
  readonly remember: (effect: {
    readonly tenant: string
    readonly key: string
    readonly result: string
  }) => Promise<void>
}
