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

/** Moves an entry of a list to another place; the same list where it is there already or there is no such place. */
export const movedTo = <Item>(list: readonly Item[], from: number, to: number): readonly Item[] => {
  const item = list[from]
  if (item === undefined || from === to || to < 0 || to >= list.length) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** Where an entry is after another one, or it itself, moved. */
export const placeAfter = (index: number, from: number, to: number): number => {
  if (index === from) return to
  if (from < index && index <= to) return index - 1
  return to <= index && index < from ? index + 1 : index
}

/** A setting is drawn where it matters: `x-places` names categories, or `category/type`. */
export const isDrawn = (
  { places }: Pick<FormField, "places">,
  { category, type }: { readonly category: string; readonly type: string },
): boolean => runsIn(category, places) || (places?.includes(`${category}/${type}`) ?? false)
