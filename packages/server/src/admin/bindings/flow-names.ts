import type { User } from "./uses-of.ts"

/** Flows in a sentence: “A”, “B”, “C” and 3 more. */
export const flowNames = (flows: readonly User[]): string => {
  const shown = flows.slice(0, 3).map(({ name }) => `“${name}”`)
  const rest = flows.length - shown.length
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ")
}
