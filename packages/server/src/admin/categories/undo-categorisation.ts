import type { KeptDefinition } from "../../store/category-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import { countOf } from "./definition-row.ts"

interface Made {
  /** When it was made. */
  readonly at: number
  readonly categories: readonly string[]
  readonly types: readonly { readonly category: string; readonly type: string }[]
}

/** Deletes categories and types that a plan made, as far as no flow belongs to them and nobody changed them since. */
export const undoCategorisation = async (
  { at, categories, types }: Made,
  { tx, tenant }: { readonly tx: StoreTransaction; readonly tenant: string },
): Promise<{ readonly categories: readonly string[]; readonly types: readonly string[] }> => {
  const gone: { categories: string[]; types: string[] } = { categories: [], types: [] }
  const isAsMade = <Definition>(kept: KeptDefinition<Definition> | undefined): boolean =>
    kept !== undefined && kept.changedAt <= at
  for (const { category, type } of types) {
    const here = await tx.categories.list(tenant)
    const kept = here.types.find(({ definition }) => definition.category === category && definition.name === type)
    if (!isAsMade(kept) || (await countOf(tx.flows, { tenant, category, type })) > 0) continue
    await tx.categories.deleteType({ tenant, category, type })
    gone.types.push(`${category}/${type}`)
  }
  for (const category of categories) {
    const here = await tx.categories.list(tenant)
    const kept = here.categories.find(({ definition }) => definition.name === category)
    const isEmpty = here.types.every(({ definition }) => definition.category !== category)
    if (!isAsMade(kept) || !isEmpty) continue
    await tx.categories.deleteCategory({ tenant, category })
    gone.categories.push(category)
  }
  return gone
}
