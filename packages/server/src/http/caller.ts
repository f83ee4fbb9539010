import { scopes, scopesOfRole, type Role, type Scope } from "../admin/access.ts"
import type { Membership, PersonRecord, TokenRecord } from "../store/access-store.ts"

/** Who makes a request of the administration API. */
export interface Caller {
  readonly kind: "person" | "token"
  readonly id: string
  /** As the audit log and the lists show it. */
  readonly name: string
  /** Owner of the installation. */
  readonly isOwner: boolean
  /** The rights in a tenant; none where the caller has no business there. */
  readonly scopesIn: (tenant: string) => readonly Scope[]
  /** What a person is in a tenant; `null` where they have no business there, and for a token, which has rights alone. */
  readonly roleIn: (tenant: string) => Role | null
}

/** A person with what they are in each tenant. An owner of the installation is an owner of every tenant. */
export const personCaller = (
  { id, name, isOwner }: Pick<PersonRecord, "id" | "name" | "isOwner">,
  memberships: readonly Membership[],
): Caller => {
  const roles = new Map(memberships.map(({ tenant, role }) => [tenant, role]))
  const roleIn = (tenant: string): Role | null => (isOwner ? "owner" : (roles.get(tenant) ?? null))
  const scopesIn = (tenant: string): readonly Scope[] => {
    const role = roleIn(tenant)
    return role === null ? [] : scopesOfRole[role]
  }
  return { kind: "person", id, name, isOwner, scopesIn, roleIn }
}

/** An API token. Its name is marked as one, so that no token passes for a person in the audit log. */
export const tokenCaller = ({ tenant, token }: { readonly tenant: string; readonly token: TokenRecord }): Caller => ({
  kind: "token",
  id: token.id,
  name: `API token “${token.name}”`,
  isOwner: false,
  scopesIn: (asked) => (asked === tenant ? token.scopes : []),
  roleIn: () => null,
})

/** The token of the configuration (`GATEWRIGHT_ADMIN_TOKEN`). */
export const administrationToken: Caller = {
  kind: "token",
  id: "admin-token",
  name: "Administration token",
  isOwner: true,
  scopesIn: () => scopes,
  roleIn: () => null,
}
