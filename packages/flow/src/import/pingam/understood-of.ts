import type { UnderstoodType } from "../read-result.ts"
import type { ConvertedPart } from "./converted-node.ts"

/** How many nodes of each type became what, the most first. */
export const understoodOf = (parts: readonly ConvertedPart[]): readonly UnderstoodType[] =>
  [...Map.groupBy(parts, ({ type, becomes }) => JSON.stringify([type, becomes])).values()]
    .flatMap(([part, ...others]) => (part ? [{ ...part, count: others.length + 1 }] : []))
    .toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
