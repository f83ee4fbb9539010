import type { Clock } from "@gatewright/engine"
import type { Journeys } from "./journey/journeys.ts"
import type { Log } from "./log.ts"
import type { Store } from "./store/store.ts"

const minute = 60_000
const day = 24 * 60 * minute

/** Once a minute: runs whose time is over expire, and what nobody can use any more for a day goes. */
export const keepHouse = ({
  store,
  journeys,
  clock,
  log,
}: {
  store: Store
  journeys: Journeys
  clock: Clock
  log: Log
}): { readonly stop: () => void } => {
  const work = async (): Promise<void> => {
    await journeys.expireOverdue()
    await store.clean({ before: clock.now() - day })
  }
  const timer = setInterval(() => {
    work().catch((error: unknown) => log.error({ err: error }, "housekeeping failed"))
  }, minute)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
