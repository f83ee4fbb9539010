import type { JsonObject } from "@gatewright/flow"

/** A connection of a tenant to something outside. Its secret fields are one sealed JSON object. */
export interface ConnectionRecord {
  readonly key: string
  readonly kind: string
  readonly name: string
  readonly settings: JsonObject
  /** `null` where no secret field is set. */
  readonly sealed: string | null
  readonly changedAt: number
  readonly changedBy: string
}

export interface ConnectionStore {
  /** By key. */
  readonly list: (tenant: string) => Promise<readonly ConnectionRecord[]>
  readonly get: (connection: { readonly tenant: string; readonly key: string }) => Promise<ConnectionRecord | undefined>
  /** A connection never changes its kind: `other-kind` names the one that has the key. */
  readonly put: (
    connection: Omit<ConnectionRecord, "changedAt" | "changedBy"> & { readonly tenant: string; readonly by: string },
  ) => Promise<
    { readonly kind: "created" | "changed" } | { readonly kind: "other-kind"; readonly found: ConnectionRecord }
  >
  readonly delete: (connection: { readonly tenant: string; readonly key: string }) => Promise<"deleted" | "not-found">
}
