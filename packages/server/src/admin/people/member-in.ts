import type { PersonRecord } from "../../store/access-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { Role } from "../access.ts"
import type { Person } from "./contract.ts"

/** Somebody with the role that they were given in a tenant; none for an owner of the installation without one. */
export interface Member {
  readonly person: PersonRecord
  readonly role: Role | null
}

/** Somebody who has business in the tenant. */
export const memberIn = async (
  tx: StoreTransaction,
  { tenant, id }: { readonly tenant: string; readonly id: string },
): Promise<Member | undefined> => (await tx.access.people(tenant)).find(({ person }) => person.id === id)

/** A member as a row of the list; nothing for somebody without a role. */
export const personRow = ({ person, role }: Member): readonly [Person] | readonly [] => {
  const shown = person.isOwner ? "owner" : role
  if (shown === null) return []
  const { id, name, isOwner, createdAt, lastSeenAt } = person
  return [
    {
      id,
      name,
      role: shown,
      isOwner,
      createdAt: new Date(createdAt).toISOString(),
      lastSeenAt: lastSeenAt === null ? null : new Date(lastSeenAt).toISOString(),
    },
  ]
}
