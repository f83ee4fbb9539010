export interface TenantRecord {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  /** Whether what goes live needs the word of a second person. */
  readonly approval: boolean
}

export interface TenantStore {
  /** All tenants by name. */
  readonly list: () => Promise<readonly TenantRecord[]>
  readonly get: (id: string) => Promise<TenantRecord | undefined>
  readonly setApproval: (setting: { readonly id: string; readonly approval: boolean }) => Promise<void>
  readonly create: (tenant: {
    readonly id: string
    readonly name: string
  }) => Promise<{ readonly kind: "created"; readonly tenant: TenantRecord } | { readonly kind: "taken" }>
}
