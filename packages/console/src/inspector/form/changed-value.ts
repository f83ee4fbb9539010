import { runsIn } from "@gatewright/flow"
import type { FormField } from "./form-field.ts"

/** A text as it is stored: an empty one is left out where the setting may be and nothing else would count in its place. */
export const storedText = (field: Pick<FormField, "required" | "fallback">, text: string): string | undefined =>
  text === "" && !field.required && field.fallback === undefined ? undefined : text

/** A typed number as it is stored; `undefined` for an empty field, `null` for what is no number. */
export const storedNumber = (typed: string | number, integer: boolean): number | undefined | null => {
  if (typed === "") return undefined
  const value = Number(typed)
  return Number.isFinite(value) && (!integer || Number.isInteger(value)) ? value : null
}

/** Moves an entry of a list by one. */
export const movedBy = <Item>(list: readonly Item[], index: number, step: -1 | 1): readonly Item[] => {
  const target = index + step
  const item = list[index]
  if (item === undefined || target < 0 || target >= list.length) return list
  return list.toSpliced(index, 1).toSpliced(target, 0, item)
}

/** A setting is drawn where it matters: `x-places` names categories, or `category/type`. */
export const isDrawn = (
  { places }: Pick<FormField, "places">,
  { category, type }: { readonly category: string; readonly type: string },
): boolean => runsIn(category, places) || (places?.includes(`${category}/${type}`) ?? false)
