import type { Sides } from "./step-diff.ts"

/** What a node is called, first after the change, else before it: a comparison tells those without a name by their id. */
export const nameOnSides = (node: string, { before, after }: Omit<Sides, "catalogue">): string => {
  const found = [after, before].flatMap(({ flow }) => flow.nodes).find(({ id }) => id === node)
  return found === undefined || found.name === "" ? node : found.name
}
