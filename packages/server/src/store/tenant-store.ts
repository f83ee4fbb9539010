export interface TenantSettings {
  /** Whether what goes live needs the word of a second person. */
  readonly approval: boolean
  /** Whether who may draw may debug what was never live and acts for real. Approval goes before it. */
  readonly designersDebug: boolean
}

export interface TenantRecord extends TenantSettings {
  readonly id: string
  readonly name: string
  readonly createdAt: number
}

export interface TenantStore {
  /** All tenants by name. */
  readonly list: () => Promise<readonly TenantRecord[]>
  readonly get: (id: string) => Promise<TenantRecord | undefined>
  readonly set: (id: string, settings: TenantSettings) => Promise<void>
  readonly create: (tenant: {
    readonly id: string
    readonly name: string
  }) => Promise<{ readonly kind: "created"; readonly tenant: TenantRecord } | { readonly kind: "taken" }>
}
