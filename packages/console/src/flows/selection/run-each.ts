/** One of several that was refused, and why. */
export interface Refused<Item> {
  readonly item: Item
  readonly error: unknown
}

/**
 * Does something to each of several, one after the other. Those that were refused are tried again while others go through:
 * a library flow can be deleted once its callers are.
 */
export const runEach = async <Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<unknown>,
): Promise<{ readonly done: readonly Item[]; readonly refused: readonly Refused<Item>[] }> => {
  const done: Item[] = []
  const refused: Refused<Item>[] = []
  for (const item of items) {
    try {
      await run(item)
      done.push(item)
    } catch (error) {
      refused.push({ item, error })
    }
  }
  if (done.length === 0 || refused.length === 0) return { done, refused }
  const again = await runEach(
    refused.map(({ item }) => item),
    run,
  )
  return { done: [...done, ...again.done], refused: again.refused }
}
