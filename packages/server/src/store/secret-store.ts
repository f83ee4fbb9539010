/** A named secret of a tenant. The store gets and gives it sealed. */
export interface SecretRecord {
  readonly name: string
  readonly description: string
  readonly sealed: string
  readonly changedAt: number
  readonly changedBy: string
}

export interface SecretStore {
  /** By name. */
  readonly list: (tenant: string) => Promise<readonly SecretRecord[]>
  readonly get: (secret: { readonly tenant: string; readonly name: string }) => Promise<SecretRecord | undefined>
  readonly put: (secret: {
    readonly tenant: string
    readonly name: string
    readonly description: string
    readonly sealed: string
    readonly by: string
  }) => Promise<{ readonly kind: "created" | "changed" }>
  readonly delete: (secret: { readonly tenant: string; readonly name: string }) => Promise<"deleted" | "not-found">
}
