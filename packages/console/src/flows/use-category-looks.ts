import { categoryLabel, flowTypeLabel } from "@gatewright/flow"
import { useQuery } from "@tanstack/react-query"
import { categoriesQuery } from "./categories-query.ts"

interface Place {
  readonly category: string
  readonly type: string
}

/** What categories and types of a tenant are called, in the language of the reader, and their colours once they are known. */
export const useCategoryLooks = (tenant: string) => {
  const { data } = useQuery(categoriesQuery(tenant))
  const find = (category: string) => data?.categories.find(({ id }) => id === category)
  return {
    ofCategory: (category: string): string => find(category)?.label ?? categoryLabel(category),
    ofType: ({ category, type }: Place): { readonly label: string; readonly color: string | undefined } => {
      const found = find(category)
      const known = found?.types.find(({ id }) => id === type)
      return { label: known?.label ?? flowTypeLabel(type), color: known?.color ?? found?.color }
    },
  }
}
