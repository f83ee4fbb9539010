import { isBuiltInCategory } from "../document/category.ts"

/**
 * Whether what is for some categories is for flows of this one: a category that people defined for themselves has the rules of
 * *Custom*.
 *
 * @param categories ids of built-in categories; all where left out
 */
export const runsIn = (category: string, categories: readonly string[] | undefined): boolean =>
  categories === undefined || categories.includes(isBuiltInCategory(category) ? category : "custom")
