import { isJsonObject, type Json } from "@gatewright/flow"
import { isText } from "./schema-parts.ts"

/** The keys by which entries of a list are told apart, where they have them. */
const names = ["id", "name"] as const

/** A list with a copy of an entry behind it. What tells entries apart is another in the copy: `email2` beside `email`. */
export const duplicated = (entries: readonly Json[], index: number): readonly Json[] => {
  const entry = entries[index]
  if (entry === undefined) return entries
  return entries.toSpliced(
    index + 1,
    0,
    names.reduce((copy, key) => withFreeName(copy, key, entries), entry),
  )
}

const withFreeName = (entry: Json, key: string, entries: readonly Json[]): Json => {
  const name = isJsonObject(entry) ? entry[key] : undefined
  if (!isJsonObject(entry) || !isText(name) || name === "") return entry
  const taken = new Set(entries.map((other) => (isJsonObject(other) ? other[key] : undefined)))
  const stem = name.replace(/\d+$/, "")
  let number = 2
  while (taken.has(`${stem}${number}`)) number++
  return { ...entry, [key]: `${stem}${number}` }
}
