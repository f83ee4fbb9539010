import type { CheckedNode } from "./check-context.ts"

/** Ids of the nodes that links and jumps lead to from `starts`, those included. */
export const reachableFrom = (
  starts: readonly CheckedNode[],
  byId: ReadonlyMap<string, CheckedNode>,
): ReadonlySet<string> => {
  const reached = new Set(starts.map(({ node }) => node.id))
  // A set is walked in the order of insertion, what is added on the way included.
  for (const id of reached) {
    for (const to of byId.get(id)?.next ?? []) if (byId.has(to)) reached.add(to)
  }
  return reached
}
