import type { Caller } from "../../http/caller.ts"
import type { Store } from "../../store/store.ts"
import type { TenantRecord } from "../../store/tenant-store.ts"

/** The tenants that a caller has any business in, by name. */
export const tenantsOf = async (caller: Caller, store: Store): Promise<readonly TenantRecord[]> =>
  (await store.tenants.list()).filter(({ id }) => caller.scopesIn(id).length > 0)
