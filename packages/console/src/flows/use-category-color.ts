import { useQuery } from "@tanstack/react-query"
import { categoriesQuery } from "./categories-query.ts"

/** The colour of a category, once it is known. */
export const useCategoryColor = (tenant: string, category: string): string | undefined =>
  useQuery(categoriesQuery(tenant)).data?.categories.find(({ id }) => id === category)?.color
