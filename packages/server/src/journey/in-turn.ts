/**
 * Runs pieces of work that share a key one after the other, and others side by side: the second half of a double click
 * waits for the first and then finds the run where the first one left it. Between servers the store's revision decides.
 */
export const createTurns = (): (<Result>(key: string, work: () => Promise<Result>) => Promise<Result>) => {
  const last = new Map<string, Promise<unknown>>()
  return (key, work) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work)
    const done = turn.catch(() => undefined)
    last.set(key, done)
    void done.then(() => {
      if (last.get(key) === done) last.delete(key)
    })
    return turn
  }
}
