export interface TenantRecord {
  readonly id: string
  readonly name: string
  readonly createdAt: number
}

export interface TenantStore {
  /** All tenants by name. */
  readonly list: () => Promise<readonly TenantRecord[]>
  readonly get: (id: string) => Promise<TenantRecord | undefined>
  readonly create: (tenant: {
    readonly id: string
    readonly name: string
  }) => Promise<{ readonly kind: "created"; readonly tenant: TenantRecord } | { readonly kind: "taken" }>
}
