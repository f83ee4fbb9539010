import type { Log } from "../../log.ts"
import type { Services } from "../services.ts"
import { backupFolder } from "./backup-folder.ts"
import { lastDue } from "./last-due.ts"
import { makeBackup, noteFailure } from "./make-backup.ts"

/** The name in the audit log of who makes backups by the clock. */
const byTheClock = "Scheduled backup"

/**
 * Makes the backups that are due: of each tenant whose newest (or the tenant itself) is older than the last time it was
 * due, so that a time that was missed is made up for. Called once a minute; of several servers that share a folder one makes it.
 */
export const keepBackups = async (
  services: Pick<Services, "config" | "store" | "clock">,
  log: Pick<Log, "error">,
): Promise<void> => {
  const { config, store, clock } = services
  const { at, folder: root } = config.backups
  if (!at) return
  for (const { id: tenant, createdAt } of await store.tenants.list()) {
    const folder = backupFolder(root, tenant)
    const isDue = async () => {
      const now = clock.now()
      const newest = (await folder.times()).find((time) => time <= now)
      return (newest ?? createdAt) < lastDue(now, at)
    }
    try {
      if (!(await isDue())) continue
      await folder.alone(async () => {
        if (await isDue()) await makeBackup(services, { tenant, by: byTheClock })
      })
    } catch (error) {
      log.error({ err: error, tenant }, "a backup failed")
      await noteFailure(error, { store, tenant, by: byTheClock })
    }
  }
}
