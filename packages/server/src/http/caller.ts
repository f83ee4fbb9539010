import type { Scope } from "../admin/access.ts"

/** Who makes a request of the administration API. */
export interface Caller {
  readonly kind: "person" | "token"
  readonly id: string
  readonly name: string
  /** Owner of the installation. */
  readonly isOwner: boolean
  /** The rights in a tenant; none where the caller has no business there. */
  readonly scopesIn: (tenant: string) => readonly Scope[]
}
