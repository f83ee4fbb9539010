import type { Caller } from "../../http/caller.ts"
import { refuse, type Refusal } from "../../http/refusal.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { allows, type Role } from "../access.ts"
import type { Member } from "./member-in.ts"

/** Why a member does not get that role, or does not lose the one they have. */
export const whyNotChanged = async (
  tx: StoreTransaction,
  {
    tenant,
    member: { person, role: before },
    role,
    caller,
  }: { readonly tenant: string; readonly member: Member; readonly role: Role | null; readonly caller: Caller },
): Promise<Refusal | undefined> => {
  if (person.isOwner) {
    return refuse("person.is-owner", `“${person.name}” owns the installation, and is an owner of every tenant.`)
  }
  // Whoever owns the installation stays an owner of the tenant, and can give the role to somebody again.
  if (before !== "owner" || role === "owner" || caller.isOwner) return undefined
  const owners = (await tx.access.people(tenant)).filter((member) => member.role === "owner")
  return owners.length > 1
    ? undefined
    : refuse(
        "person.last-owner",
        `“${person.name}” is the last owner of this tenant. Make somebody else an owner first.`,
      )
}

/**
 * Why the caller gets no sign-in link of a member: with it they could act as that person everywhere, so that they need to be
 * an administrator wherever that person has business.
 */
export const whyNotImpersonated = async (
  tx: StoreTransaction,
  { member: { person }, caller }: { readonly member: Member; readonly caller: Caller },
): Promise<Refusal | undefined> => {
  if (caller.isOwner) return undefined
  const elsewhere = await tx.access.memberships(person.id)
  const mayEverywhere = elsewhere.every(({ tenant }) => allows(caller.scopesIn(tenant), "admin"))
  return mayEverywhere && !person.isOwner
    ? undefined
    : refuse(
        "access.denied",
        `“${person.name}” may do more on this server than in this tenant. An owner of the installation can make the link.`,
      )
}
