import { isJsonObject, type Json } from "@gatewright/flow"

/** The numbers of the other entries that have the name of an entry, counted from one. */
export const sameName = (entries: readonly Json[], index: number): readonly number[] => {
  const name = nameOf(entries[index])
  if (name === undefined || name === "") return []
  return entries.flatMap((entry, at) => (at !== index && nameOf(entry) === name ? [at + 1] : []))
}

const nameOf = (entry: Json | undefined): Json | undefined => (isJsonObject(entry) ? entry["name"] : undefined)
