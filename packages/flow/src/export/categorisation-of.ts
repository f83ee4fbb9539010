import type { FlowPlace } from "../catalogue/node-definition.ts"
import type { Categorisation } from "../document/categorisation.ts"

/** The categories and types of one's own that flows belong to. */
export const categorisationOf = (
  flows: readonly FlowPlace[],
  { categories, types }: Categorisation,
): Categorisation => {
  const used = new Set(flows.map(keyOf))
  const ownTypes = types.filter(({ category, name }) => used.has(keyOf({ category, type: name })))
  const ownCategories = new Set(ownTypes.map(({ category }) => category))
  return { categories: categories.filter(({ name }) => ownCategories.has(name)), types: ownTypes }
}

const keyOf = ({ category, type }: FlowPlace): string => JSON.stringify([category, type])
