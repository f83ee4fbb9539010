import type { CategoryDefinition, TypeDefinition } from "@gatewright/flow"
import type { KeptDefinition } from "../../store/category-store.ts"
import type { StoreTransaction } from "../../store/store.ts"
import type { CategoryRow } from "./contract.ts"

/** A definition as the API tells it. */
export const definitionRow = (
  { definition, revision, changedAt, changedBy }: KeptDefinition<CategoryDefinition>,
  flows: number,
): CategoryRow => ({ definition, revision, changedAt: new Date(changedAt).toISOString(), changedBy, flows })

/** How many flows each category and each type of one's own has. */
export const flowCounts = async (
  { flows }: Pick<StoreTransaction, "flows">,
  tenant: string,
  types: readonly KeptDefinition<TypeDefinition>[],
) => {
  const inCategories = await flows.countByCategory(tenant)
  const ofTypes = new Map<string, number>()
  for (const { definition } of types) {
    const { category, name } = definition
    ofTypes.set(JSON.stringify([category, name]), await countOf(flows, { tenant, category, type: name }))
  }
  return {
    inCategory: (category: string) => inCategories.get(category) ?? 0,
    ofType: (category: string, type: string) => ofTypes.get(JSON.stringify([category, type])) ?? 0,
  }
}

/** How many flows there are of a category, or of one type of it. */
export const countOf = async (
  flows: StoreTransaction["flows"],
  place: { readonly tenant: string; readonly category: string; readonly type: string | undefined },
): Promise<number> => (await flows.list({ ...place, sort: "name", order: "asc", page: 1, size: 1 })).total
