import { randomUUID } from "node:crypto"
import type { Clock } from "@gatewright/engine"
import type { OpenedStore } from "../open-store.ts"
import type { Store } from "../store.ts"

/** What a contract is tested on: one store for all tests of a file, and a tenant of its own for each test. */
export interface Subject {
  readonly store: () => Store
  readonly clock: TestClock
  readonly tenant: () => Promise<string>
}

/** A clock that stands still until a test moves it on. */
export interface TestClock extends Clock {
  /** In milliseconds. */
  readonly advance: (time: number) => void
}

export const testClock = (): TestClock => {
  let now = Date.UTC(2026, 0, 1)
  return { now: () => now, advance: (time) => void (now += time) }
}

export const subjectOf = (store: () => Store, clock: TestClock): Subject => ({
  store,
  clock,
  tenant: async () => {
    const id = `t-${randomUUID()}`
    await store().tenants.create({ id, name: "A tenant" })
    return id
  },
})

/** The store, or the reason why it did not open. */
export const openedStore = (opened: OpenedStore): Store => {
  if (opened.kind === "refused") throw new Error(opened.problem.message)
  return opened.store
}
