import type { SqlContext } from "./sql-context.ts"

/**
 * Does what is needed once in a transaction: an import of a thousand flows takes one lock, and does not send a content twice.
 * Outside of a transaction it is done each time.
 */
export const onceATransaction = async ({ db }: SqlContext, key: string, work: () => Promise<void>): Promise<void> => {
  if (!db.isTransaction) return work()
  const known = done.get(db) ?? new Set()
  if (known.has(key)) return
  await work()
  done.set(db, known.add(key))
}

const done = new WeakMap<SqlContext["db"], Set<string>>()
