/** How many followers a server lets wait; who comes on top of that is answered at once. */
const mostOfAll = 200
/** How many of them may be of one tenant: the others find room as well. */
const mostOfOne = 50

/** Counts who waits here. */
export const waitingRoom = () => {
  const waiting = new Map<string, number>()
  let all = 0
  const of = (tenant: string) => waiting.get(tenant) ?? 0
  const add = (tenant: string, count: 1 | -1) => {
    all += count
    waiting.set(tenant, of(tenant) + count)
    if (of(tenant) === 0) waiting.delete(tenant)
  }
  return {
    /** @returns how to leave again, once; `undefined` where there is no room */
    enter: (tenant: string): (() => void) | undefined => {
      if (all >= mostOfAll || of(tenant) >= mostOfOne) return undefined
      add(tenant, 1)
      return () => add(tenant, -1)
    },
  }
}
