import type { Caller } from "../../http/caller.ts"
import type { Services } from "../services.ts"
import { tenantsOf } from "../tenants/tenants-of.ts"
import type { ConsoleSession } from "./contract.ts"

/** What a caller is told of itself: the tenants that are its business, and what it may do in each. */
export const sessionOf = async (
  { store, version }: Pick<Services, "store" | "version">,
  { caller, csrfToken }: { readonly caller: Caller; readonly csrfToken: string },
): Promise<ConsoleSession> => ({
  person: { id: caller.id, name: caller.name, isOwner: caller.isOwner },
  csrfToken,
  tenants: (await tenantsOf(caller, store)).map(({ id, name }) => ({
    id,
    name,
    role: caller.roleIn(id),
    scopes: [...caller.scopesIn(id)],
  })),
  version,
})
