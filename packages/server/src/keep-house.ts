import { keepBackups } from "./admin/backups/keep-backups.ts"
import type { Services } from "./admin/services.ts"
import type { Journeys } from "./journey/journeys.ts"
import type { Log } from "./log.ts"

const minute = 60_000
const day = 24 * 60 * minute

/**
 * Once a minute: runs whose time is over expire, what nobody can use any more for a day goes, and backups that are due are
 * made. Those that were missed while the server was off are made at once. `stop` waits for what is under way.
 */
export const keepHouse = ({
  services,
  journeys,
  log,
}: {
  services: Pick<Services, "config" | "store" | "clock">
  journeys: Journeys
  log: Log
}): { readonly stop: () => Promise<void> } => {
  const { config, store, clock } = services
  const backups = quietly(() => keepBackups(services, log), log)
  const tidy = quietly(async () => {
    await journeys.expireOverdue()
    await store.clean({ before: clock.now() - day, tracesBefore: clock.now() - config.traceDays * day })
  }, log)
  void backups()
  const timer = setInterval(() => {
    void tidy()
    void backups()
  }, minute)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all([tidy.underWay(), backups.underWay()])
    },
  }
}

/** A task that is not begun again before it has ended, and whose failure is for the log. */
const quietly = (work: () => Promise<void>, log: Log) => {
  let running: Promise<void> | undefined
  const run = (): Promise<void> =>
    (running ??= work()
      .catch((error: unknown) => log.error({ err: error }, "housekeeping failed"))
      .finally(() => {
        running = undefined
      }))
  return Object.assign(run, { underWay: () => running ?? Promise.resolve() })
}
