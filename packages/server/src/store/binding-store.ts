import type { Bindings } from "@gatewright/flow"

/** The bindings of a tenant. On the path of a run: one row. */
export interface BindingStore {
  readonly get: (tenant: string) => Promise<Bindings>
  readonly set: (bindings: { readonly tenant: string; readonly bindings: Bindings }) => Promise<void>
}
