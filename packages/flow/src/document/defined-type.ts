import type { FlowPlace } from "../catalogue/node-definition.ts"
import { definedNamePattern, type Categorisation } from "./categorisation.ts"
import { isBuiltInCategory, isBuiltInFlowType } from "./category.ts"

/** Whether people can define a category of that name: built-in ones are what they are (P1.3). */
export const isDefinableCategory = (name: string): boolean => isName(name) && !isBuiltInCategory(name) && name !== "all"

/**
 * Whether people can define a type of that name in that category: their own or a built-in one. *Custom* takes any words, and a
 * library flow is a library flow; no type has the name of a built-in one, so that `/{tenant}/{type}` means one thing.
 */
export const isDefinableType = ({ category, type }: FlowPlace): boolean =>
  isName(type) &&
  !isBuiltInFlowType(type) &&
  (isBuiltInCategory(category) ? category !== "custom" && category !== "libraries" : isDefinableCategory(category))

/**
 * What has to be defined for flows of that type to have a place, looks as in `arriving` where they are there; `undefined` where
 * nobody can define it.
 */
export const missingFor = (
  { category, type }: FlowPlace,
  { here, arriving }: { readonly here: Categorisation; readonly arriving: Categorisation },
): Categorisation | undefined => {
  if (!isDefinableType({ category, type })) return undefined
  const isThere = isBuiltInCategory(category) || here.categories.some(({ name }) => name === category)
  const definedCategory = arriving.categories.find(({ name }) => name === category) ?? plain(category)
  const definedType = arriving.types.find((each) => each.category === category && each.name === type) ?? {
    category,
    ...plain(type),
  }
  return { categories: isThere ? [] : [definedCategory], types: [definedType] }
}

const isName = (name: string): boolean => definedNamePattern.test(name) && name.length <= 60

/** Nothing is known but the name. */
const plain = (name: string) => ({ name, deletable: true, display: {} })
