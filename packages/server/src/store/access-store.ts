import type { Role, Scope } from "../admin/access.ts"

/** Somebody who may use the console. An owner of the installation may do everything in every tenant. */
export interface PersonRecord {
  readonly id: string
  readonly name: string
  /** Owner of the installation. */
  readonly isOwner: boolean
  readonly createdAt: number
  readonly lastSeenAt: number | null
}

/** What a person may do in one tenant. */
export interface Membership {
  readonly tenant: string
  readonly role: Role
}

/** A token for programs, of one tenant. Its text is stored hashed. */
export interface TokenRecord {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly createdAt: number
  readonly createdBy: string
  /** `null`: it does not end by itself. */
  readonly expiresAt: number | null
  readonly lastUsedAt: number | null
}

/** Who may do what. People belong to the installation, their roles and the tokens to a tenant. */
export interface AccessStore {
  /**
   * The people who have a role in the tenant, and the owners of the installation, whatever role they have, by name. In a
   * transaction, others who look there wait until its end.
   */
  readonly people: (tenant: string) => Promise<readonly { readonly person: PersonRecord; readonly role: Role | null }[]>
  readonly person: (id: string) => Promise<PersonRecord | undefined>
  readonly memberships: (person: string) => Promise<readonly Membership[]>
  /** Names are unique without regard to case, width and Unicode form: the audit log tells people by them. */
  readonly addPerson: (person: {
    readonly id: string
    readonly name: string
    readonly isOwner: boolean
  }) => Promise<{ readonly kind: "created"; readonly person: PersonRecord } | { readonly kind: "name-taken" }>
  readonly setRole: (role: {
    readonly tenant: string
    readonly person: string
    /** `null` takes the role away, and ends nothing else. */
    readonly role: Role | null
  }) => Promise<void>
  /** Ends every session of a person and uses up their sign-in codes. */
  readonly endSessions: (person: string) => Promise<void>
  /** Notes that the person is here, exact to a minute. */
  readonly seen: (person: string) => Promise<void>

  /** By name; those that were revoked or have expired are left out. */
  readonly tokens: (tenant: string) => Promise<readonly TokenRecord[]>
  readonly addToken: (
    token: Omit<TokenRecord, "createdAt" | "lastUsedAt"> & { readonly tenant: string; readonly hash: string },
  ) => Promise<TokenRecord>
  /** `undefined` where it is unknown, revoked or expired. On the path of every request with a token. */
  readonly tokenByHash: (hash: string) => Promise<{ readonly tenant: string; readonly token: TokenRecord } | undefined>
  /** Exact to a minute, so that not every request is a write. */
  readonly tokenUsed: (token: { readonly tenant: string; readonly id: string }) => Promise<void>
  readonly revokeToken: (token: { readonly tenant: string; readonly id: string }) => Promise<"revoked" | "not-found">
}
