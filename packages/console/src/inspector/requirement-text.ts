import type { Reference } from "@gatewright/flow"

/** A reference in words: what has to be there for the node to run. */
export const requirementText = (reference: Reference): string => {
  if ("$secret" in reference) return `Secret ${reference.$secret}`
  if ("$connection" in reference) return `Connection ${reference.$connection} (${reference.kind.toUpperCase()})`
  return `Flow ${reference.name === "" ? reference.$flow : `“${reference.name}”`}`
}
