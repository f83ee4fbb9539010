import { freeName } from "../document/free-name.ts"
import type { FatedFlow } from "./fated-flow.ts"

/**
 * Names for the flows that get new ids and whose names are taken here, by the ids that they have in the files: the next
 * that are free, no two of them the same.
 */
export const newNames = (
  flows: readonly FatedFlow[],
  { ids, names }: { readonly ids: ReadonlyMap<string, string>; readonly names: ReadonlySet<string> },
): ReadonlyMap<string, string> => {
  const taken = new Set(names)
  const proposed = new Map<string, string>()
  for (const { id, name } of flows.map(({ arriving }) => arriving.document.flow)) {
    if (!ids.has(id) || !names.has(name)) continue
    const free = freeName(name, taken)
    taken.add(free)
    proposed.set(id, free)
  }
  return proposed
}
