import { reservedTenantIds, tenantId } from "@gatewright/server/contract"
import { words } from "./words.ts"

/** A tenant id made of a name: what a person would most likely type. */
export const tenantIdOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "")

/** Why an id can't be taken, or `undefined`. */
export const tenantIdProblem = (id: string): string | undefined => {
  if (!tenantId.safeParse(id).success) return words.idInvalid
  return reservedTenantIds.includes(id) ? words.idReserved : undefined
}
