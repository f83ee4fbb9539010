import { Refusal } from "../http/refusal.ts"
import type { Store, StoreTransaction } from "../store/store.ts"

/** Runs `work` in one transaction. A refusal rolls back what was done before it. */
export const allOrNothing = async <Result>(
  store: Store,
  work: (tx: StoreTransaction) => Promise<Result | Refusal>,
): Promise<Result | Refusal> => {
  try {
    return await store.transaction(async (tx) => {
      const result = await work(tx)
      if (result instanceof Refusal) throw new RolledBack(result)
      return result
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal
    throw error
  }
}

class RolledBack extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super("rolled back by a refusal")
    this.refusal = refusal
  }
}
