/**
 * Marks a page as open, for as long as it is: by a lock of the browser, which a crash lets go as well (Web Locks API).
 * Gives what ends it. A browser without locks has no open pages: what they kept is offered all the same.
 */
export const holdPage = (key: string): (() => void) => {
  const locks = locksHere()
  if (!locks) return () => undefined
  const held = Promise.withResolvers<void>()
  void locks.request(key, () => held.promise)
  return held.resolve
}

/** The pages that are open now, by the keys they are held with. */
export const openPages = async (): Promise<ReadonlySet<string>> => {
  const { held = [] } = (await locksHere()?.query()) ?? {}
  return new Set(held.flatMap(({ name }) => name ?? []))
}

// Only where the page came over a safe connection or from this machine.
const locksHere = (): LockManager | undefined => ("locks" in navigator ? navigator.locks : undefined)
