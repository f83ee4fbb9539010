import type { Categorisation } from "@gatewright/flow"
import type { StoreTransaction } from "../../store/store.ts"

/** The categories and types of a tenant's own. In a transaction, they stay as they are until its end. */
export const categorisationOf = async (
  store: Pick<StoreTransaction, "categories">,
  tenant: string,
): Promise<Categorisation> => {
  const { categories, types } = await store.categories.list(tenant)
  return {
    categories: categories.map(({ definition }) => definition),
    types: types.map(({ definition }) => definition),
  }
}
