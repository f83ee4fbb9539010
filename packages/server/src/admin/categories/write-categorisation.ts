import type { Categorisation } from "@gatewright/flow"
import type { StoreTransaction } from "../../store/store.ts"

/** What was made, as a record of it says; left out where there was nothing. */
export interface MadeCategorisation {
  readonly categories?: readonly string[]
  readonly types?: readonly { readonly category: string; readonly type: string }[]
}

/** Defines what flows that are written in this transaction need. Nothing of it is here yet. */
export const writeCategorisation = async (
  { categories, types }: Categorisation,
  { tx, tenant, by }: { readonly tx: StoreTransaction; readonly tenant: string; readonly by: string },
): Promise<MadeCategorisation> => {
  for (const definition of categories) await tx.categories.putCategory({ tenant, definition, by })
  for (const definition of types) await tx.categories.putType({ tenant, definition, by })
  return {
    ...(categories.length > 0 && { categories: categories.map(({ name }) => name) }),
    ...(types.length > 0 && { types: types.map(({ category, name }) => ({ category, type: name })) }),
  }
}
